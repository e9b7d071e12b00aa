import type {
  AdvertAnswerId,
  AdvertId,
  CaseId,
  ContactRequestId,
  ConversationId,
  DiaryPostId,
  DiscussionId,
  JournalPictureId,
  JournalPostId,
  LabelId,
  MessageFileId,
  MessageId,
  NotificationId,
  PictureId,
  ProjectId,
  PupilId,
  PushDeviceId,
  ReplyId,
  SavedSearchId,
  SchoolChangeId,
  SchoolId,
  SpaceId,
  SpacePageId,
  SuggestionId,
} from '#kernel/ids.ts';
import { advertsOfScene } from '../builders/adverts.ts';
import { aCover } from '../builders/covers.ts';
import { forumsOfScene } from '../builders/forums.ts';
import { journalOfScene } from '../builders/journal.ts';
import { aMessageFile } from '../builders/message-files.ts';
import {
  aContact,
  anOfficer,
  anOperator,
  aPupil,
  aSchoolChange,
  aTeacher,
  type TestTeacher,
} from '../builders/people.ts';
import { aPartner, aProject, aSpace, aSpaceMember } from '../builders/projects.ts';
import { aPushDevice } from '../builders/push.ts';
import { aSanction } from '../builders/sanctions.ts';
import { aSavedSearch } from '../builders/saved-searches.ts';
import { aDiscussion, aPicture, aWaitingComment, twoPages, twoPosts } from '../builders/space-content.ts';
import { aSuggestion } from '../builders/suggestions.ts';
import {
  aCase,
  aContactRequest,
  aConversation,
  aGroup,
  aHeldText,
  aHiddenCase,
  aLabel,
  aNotification,
} from '../builders/talk.ts';
import type { World } from '../world.ts';

/**
 * ana (ES) and eleni (GR) have founded a project and work in its space, with paul (FR) as a partner and kim as ana's pupil.
 * The others are outside: a verified teacher, one who waits for verification, a pupil of another space, officers, the operator.
 */
export type Cast =
  | 'guest'
  | 'ana'
  | 'eleni'
  | 'paul'
  | 'kim'
  | 'stranger'
  | 'unverified'
  | 'otherPupil'
  | 'officerES'
  | 'officerGR'
  | 'officerPT'
  | 'central'
  | 'operator';

export const castNames: readonly Cast[] = [
  'guest',
  'ana',
  'eleni',
  'paul',
  'kim',
  'stranger',
  'unverified',
  'otherPupil',
  'officerES',
  'officerGR',
  'officerPT',
  'central',
  'operator',
];
export const members: readonly Cast[] = ['ana', 'eleni', 'paul', 'stranger', 'unverified'];
export const officers: readonly Cast[] = ['officerES', 'officerGR', 'officerPT', 'central'];
export const pupils: readonly Cast[] = ['kim', 'otherPupil'];

export interface Person {
  readonly kind: 'member' | 'pupil' | 'officer' | 'operator';
  readonly id: string;
}

export interface Scene {
  readonly people: Readonly<Record<Exclude<Cast, 'guest'>, Person>>;
  readonly ana: TestTeacher;
  readonly eleni: TestTeacher;
  readonly stranger: TestTeacher;
  /** Waits for verification by Spain. */
  readonly unverified: TestTeacher;
  readonly kim: PupilId;
  readonly school: SchoolId;
  /** Of ana's school, by ana. */
  readonly schoolChange: SchoolChangeId;
  readonly space: SpaceId;
  /** Active; the owner of the space. */
  readonly project: ProjectId;
  readonly draft: ProjectId;
  readonly waitingForEleni: ProjectId;
  readonly underReview: ProjectId;
  /** Of eleni, to ana: open. */
  readonly request: ContactRequestId;
  /** Between ana and eleni, with a message of eleni's. */
  readonly conversation: ConversationId;
  readonly message: MessageId;
  /** Of ana and eleni. */
  readonly group: ConversationId;
  readonly label: LabelId;
  readonly labelCode: string;
  readonly page: SpacePageId;
  readonly publicPage: SpacePageId;
  readonly picture: PictureId;
  /** Opened by eleni, with a reply of kim's. */
  readonly discussion: DiscussionId;
  readonly reply: ReplyId;
  readonly post: DiaryPostId;
  readonly publicPost: DiaryPostId;
  readonly comment: ReplyId;
  /** Of stranger, below the public post. */
  readonly waitingComment: ReplyId;
  /** About eleni's message: Greece decides. */
  /** Sent with the message. */
  readonly messageFile: MessageFileId;
  readonly case: CaseId;
  /** Of otherPupil in another space, hidden by the support service of their teacher. */
  readonly hiddenDiscussion: DiscussionId;
  readonly hiddenCase: CaseId;
  /** Of ana's. */
  readonly notification: NotificationId;
  readonly pushDevice: PushDeviceId;
  /** Of ana: open, for members. */
  readonly advert: AdvertId;
  /** Of ana: open, on the public site too. */
  readonly publicAdvert: AdvertId;
  readonly advertDraft: AdvertId;
  /** Of stranger to ana's advert, with a reply of ana's. */
  readonly advertAnswer: AdvertAnswerId;
  /** Of stranger to ana's public advert, written for all members. */
  readonly sharedAnswer: AdvertAnswerId;
  readonly advertReply: ReplyId;
  /** Of ana. */
  readonly savedSearch: SavedSearchId;
  /** The address of a cover that nobody has looked at. */
  readonly cover: string;
  /** Of stranger to ana. */
  readonly suggestion: SuggestionId;
  /** Of stranger to eleni: Portugal decides. */
  readonly heldText: string;
  /** Of ana: for members, with a comment of eleni's. */
  readonly journalPost: JournalPostId;
  readonly journalComment: ReplyId;
  /** Of ana: for everybody, with a picture. */
  readonly publicJournalPost: JournalPostId;
  readonly journalPicture: JournalPictureId;
  /** Of ana: for eleni, her contact. */
  readonly contactsJournalPost: JournalPostId;
  /** A partner forum that every installation has, and a campaign. */
  readonly forum: SpaceId;
  readonly campaign: SpaceId;
  /** Of stranger in that forum, with a reply of ana's; and another one of eleni. */
  readonly thread: DiscussionId;
  readonly threadReply: ReplyId;
  readonly otherThread: DiscussionId;
  /** Of a teacher of Portugal who is not in the cast: a ban that waits for the second look. */
  readonly sanction: string;
  /** The hash of the cover of the project. */
  readonly projectCover: string;
}

/** The same small world for each row, made by plain rows in the database. */
export async function setScene(world: World): Promise<Scene> {
  const ana = await aTeacher(world, { givenName: 'Ana', familyName: 'López' });
  const eleni = await aTeacher(world, { country: 'GR', givenName: 'Eleni', familyName: 'Papadaki' });
  const paul = await aTeacher(world, { country: 'FR', givenName: 'Paul', familyName: 'Martin' });
  const stranger = await aTeacher(world, { country: 'PT', givenName: 'Rui', familyName: 'Costa' });
  const unverified = await aTeacher(world, { givenName: 'Luz', familyName: 'Vega', state: 'waiting' });
  const founders = [ana, eleni] as const;
  const space = await aSpace(world, { founders });
  await aSpaceMember(world, space, paul);
  await aPartner(world, space.project, paul);
  const other = await aSpace(world, { founders: [stranger, paul], title: 'Rivers' });
  const kim = await aPupil(world, { teacher: ana, space: space.id, name: 'Kim' });
  const people = {
    ana,
    eleni,
    paul,
    stranger,
    unverified,
    kim,
    otherPupil: await aPupil(world, { teacher: stranger, space: other.id, name: 'Tomás' }),
    officerES: await anOfficer(world, { serves: 'ES' }),
    officerGR: await anOfficer(world, { serves: 'GR' }),
    officerPT: await anOfficer(world, { serves: 'PT' }),
    central: await anOfficer(world, { serves: 'every country' }),
    operator: await anOperator(world),
  };
  const scene = {
    ...{ people, ana, eleni, stranger, unverified, kim: kim.id },
    school: ana.school,
    space: space.id,
    project: space.project,
    draft: (await aProject(world, { founders, state: 'draft' })).id,
    waitingForEleni: (await aProject(world, { founders, state: 'waiting_for_partner' })).id,
    underReview: (await aProject(world, { founders, state: 'under_review' })).id,
  };
  await aContact(world, ana, eleni);
  const talk = { ...(await aConversation(world, eleni, ana)), group: await aGroup(world, [ana, eleni]) };
  const posts = await twoPosts(world, space.id, { ana, eleni });
  return {
    ...scene,
    ...talk,
    ...(await aLabel(world, scene.project, ana)),
    schoolChange: await aSchoolChange(world, ana),
    request: await aContactRequest(world, eleni, ana),
    notification: await aNotification(world, scene.project, ana),
    messageFile: await aMessageFile(world, talk.message, eleni),
    case: await aCase(world, talk.message, { eleni, ana }),
    ...(await aHiddenCase(world, other.id, { pupil: people.otherPupil.id, officer: people.officerPT.id })),
    ...(await twoPages(world, space.id, eleni)),
    suggestion: await aSuggestion(world, ana, stranger),
    ...(await stopped(world, { ana, stranger, eleni })),
    ...(await twoCovers(world, scene.project)),
    picture: await aPicture(world, space.id, ana),
    savedSearch: await aSavedSearch(world, ana, { list: 'people', query: '?q=marbles' }),
    ...(await aDiscussion(world, space.id, { eleni, kim: kim.id })),
    ...posts,
    waitingComment: await aWaitingComment(world, { space: space.id, post: posts.publicPost, by: stranger }),
    ...(await textsOfAna(world, { ana, eleni, stranger })),
  };
}

/** What ana offers and tells, and what is asked in the forums. */
async function textsOfAna(world: World, cast: Pick<Scene, 'ana' | 'eleni' | 'stranger'>) {
  return {
    ...(await advertsOfScene(world, cast)),
    ...(await journalOfScene(world, cast)),
    ...(await forumsOfScene(world, cast)),
  };
}

async function twoCovers(world: World, project: ProjectId) {
  const row = await world.db.selectFrom('project').select('cover').where('id', '=', project).executeTakeFirstOrThrow();
  return { cover: await aCover(world), projectCover: row.cover };
}

async function stopped(world: World, { ana, stranger, eleni }: Pick<Scene, 'ana' | 'stranger' | 'eleni'>) {
  const nuno = await aTeacher(world, { country: 'PT', givenName: 'Nuno', familyName: 'Reis' });
  return {
    heldText: await aHeldText(world, { sender: stranger, reader: eleni }),
    sanction: await aSanction(world, nuno),
    pushDevice: (await aPushDevice(world, ana)).id,
  };
}

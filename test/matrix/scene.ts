import type {
  CaseId,
  ContactRequestId,
  ConversationId,
  DiaryCommentId,
  DiaryPostId,
  DiscussionId,
  LabelId,
  MessageId,
  NotificationId,
  PictureId,
  ProjectId,
  PupilId,
  ReplyId,
  SchoolId,
  SpaceId,
  SpacePageId,
} from '../../src/kernel/ids.ts';
import { newId } from '../../src/platform/new-id.ts';
import { aContact, anOfficer, anOperator, aPupil, aTeacher, country, type TestTeacher } from '../builders/people.ts';
import { aProject, aSpace, aSpaceMember } from '../builders/projects.ts';
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
  /** Active, with a space of the same id. */
  readonly space: SpaceId;
  readonly project: ProjectId;
  readonly draft: ProjectId;
  readonly waitingForEleni: ProjectId;
  readonly underReview: ProjectId;
  /** Of eleni, to ana: open. */
  readonly request: ContactRequestId;
  /** Between ana and eleni, with a message of eleni's. */
  readonly conversation: ConversationId;
  readonly message: MessageId;
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
  readonly comment: DiaryCommentId;
  /** About eleni's message: Greece decides. */
  readonly case: CaseId;
  /** Of ana's. */
  readonly notification: NotificationId;
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
  await world.db
    .insertInto('project_partner')
    .values({
      project_id: space.project,
      member_id: paul.id,
      country: paul.country,
      school_id: paul.school,
      joined_at: world.now,
    })
    .execute();
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
    people,
    ana,
    eleni,
    stranger,
    unverified,
    kim: kim.id,
    school: ana.school,
    space: space.id,
    project: space.project,
    draft: (await aProject(world, { founders, state: 'draft' })).id,
    waitingForEleni: (await aProject(world, { founders, state: 'waiting_for_partner' })).id,
    underReview: (await aProject(world, { founders, state: 'under_review' })).id,
  };
  return { ...scene, ...(await talk(world, scene)), ...(await work(world, scene)) };
}

type People = Pick<Scene, 'ana' | 'eleni' | 'kim' | 'space' | 'project'>;

async function talk(world: World, { ana, eleni, project }: People) {
  const { db, now } = world;
  await aContact(world, ana, eleni);
  const [request, conversation, message, label, notification] = [
    newId<ContactRequestId>(),
    newId<ConversationId>(),
    newId<MessageId>(),
    newId<LabelId>(),
    newId<NotificationId>(),
  ];
  await db
    .insertInto('contact_request')
    .values({
      id: request,
      from_id: eleni.id,
      to_id: ana.id,
      note: 'We met in Volos and would like to go on together.',
      state: 'open',
      asked_at: now,
    })
    .execute();
  await db
    .insertInto('conversation')
    .values({
      id: conversation,
      pair: [ana.id, eleni.id].sort().join(':'),
      started_by: eleni.id,
      started_at: now,
      to_stranger: false,
    })
    .execute();
  await db
    .insertInto('conversation_member')
    .values([ana, eleni].map(({ id }) => ({ conversation_id: conversation, member_id: id, last_message_at: now })))
    .execute();
  await db
    .insertInto('message')
    .values({
      id: message,
      conversation_id: conversation,
      from_id: eleni.id,
      body: 'Shall we begin in January?',
      sent_at: now,
    })
    .execute();
  const labelCode = `TEST-${label.slice(-12)}`.toUpperCase();
  await db
    .insertInto('label')
    .values({
      id: label,
      kind: 'project',
      project_id: project,
      member_id: ana.id,
      code: labelCode,
      issued_at: now,
      title: 'Games our grandparents played',
      name: ana.name,
      school: 'CEIP La Rayuela',
      country: ana.country,
    })
    .execute();
  const { id: event } = await db
    .insertInto('event')
    .values({ verb: 'project.activated', subject_id: project, project_id: project, actor_kind: 'program', at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('notification')
    .values({
      id: notification,
      account_id: ana.id,
      event_id: event,
      kind: 'projects.notice.activated',
      href: `/projects/${project}`,
      at: now,
    })
    .execute();
  const caseId = newId<CaseId>();
  await db
    .insertInto('conduct_case')
    .values({
      id: caseId,
      kind: 'message',
      subject_id: message,
      author_account: eleni.id,
      country: country('GR'),
      excerpt: 'Shall we begin in January?',
      state: 'open',
      opened_at: now,
    })
    .execute();
  await db
    .insertInto('report')
    .values({ id: newId(), case_id: caseId, by_account: ana.id, reason_key: 'other', reported_at: now })
    .execute();
  return { request, conversation, message, label, labelCode, notification, case: caseId };
}

async function work(world: World, { ana, eleni, kim, space }: People) {
  const { db, now } = world;
  const [page, publicPage, picture, discussion, reply] = [
    newId<SpacePageId>(),
    newId<SpacePageId>(),
    newId<PictureId>(),
    newId<DiscussionId>(),
    newId<ReplyId>(),
  ];
  const [post, publicPost, comment] = [newId<DiaryPostId>(), newId<DiaryPostId>(), newId<DiaryCommentId>()];
  const pageRow = {
    space_id: space,
    body: '<p>We drew them on our playgrounds.</p>',
    made_by_member: eleni.id,
    made_at: now,
    edited_at: now,
  };
  await db
    .insertInto('space_page')
    .values([
      { ...pageRow, id: page, position: 1, title: 'Rules we agreed', audience: 'members' as const },
      { ...pageRow, id: publicPage, position: 2, title: 'Who we are', audience: 'public' as const },
    ])
    .execute();
  const { title, body } = { title: 'Rules we agreed', body: pageRow.body };
  await db
    .insertInto('space_page_version')
    .values(
      [page, publicPage].map((id) => ({
        page_id: id,
        version: 1,
        title,
        body,
        saved_by_member: eleni.id,
        saved_at: now,
      })),
    )
    .execute();
  const key = `spaces/${space}/${picture}.webp`;
  await world.services.files.put(key, Buffer.from('a picture'));
  await db
    .insertInto('space_picture')
    .values({
      id: picture,
      space_id: space,
      file_key: key,
      alt: 'Hopscotch on a playground',
      width: 40,
      height: 30,
      bytes: 9,
      added_by_member: ana.id,
      added_at: now,
    })
    .execute();
  await db
    .insertInto('discussion')
    .values({
      id: discussion,
      space_id: space,
      title: 'Which is the oldest?',
      body: 'Tell us.',
      replies: 1,
      made_by_member: eleni.id,
      made_at: now,
      last_reply_at: now,
    })
    .execute();
  await db
    .insertInto('reply')
    .values({
      id: reply,
      discussion_id: discussion,
      space_id: space,
      body: 'Ours is Roman.',
      made_by_pupil: kim,
      made_at: now,
    })
    .execute();
  const postRow = {
    space_id: space,
    title: 'Our first week',
    body: '<p>We began.</p>',
    made_by: ana.id,
    posted_at: now,
  };
  await db
    .insertInto('diary_post')
    .values([
      { ...postRow, id: post, audience: 'members' as const },
      { ...postRow, id: publicPost, audience: 'public' as const },
    ])
    .execute();
  await db
    .insertInto('diary_comment')
    .values({
      id: comment,
      post_id: publicPost,
      space_id: space,
      body: 'Well done!',
      made_by_account: eleni.id,
      made_at: now,
    })
    .execute();
  return { page, publicPage, picture, discussion, reply, post, publicPost, comment };
}

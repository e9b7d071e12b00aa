import type { AccountId, CountryCode, MemberId, NotificationId, ProjectId } from '#kernel/ids.ts';
import type { Message } from '#platform/i18n.ts';

/** A message of any catalogue whose key begins with `notice.`: what the bell shows and the mail contains. */
export type Notice = Extract<Message, `${string}.notice.${string}`>;

/** What accounts are notified of. */
export interface NewNotice {
  readonly event: { readonly id: number };
  /** The message that the bell shows and the mail contains; its values are `details`. */
  readonly notice: Notice;
  readonly details?: Readonly<Record<string, string | number>>;
  /**
   * The accounts whose words and names `details` holds, empty where they are all the programme's own. A mail repeats them only where each
   * of these accounts is verified, or the reader's own; where this is not said, it repeats none.
   */
  readonly wordsOf?: readonly (string | null)[];
  /** What such a mail says instead. */
  readonly unnamed?: Message;
  /** What the mail says below it: what the reader can do now. */
  readonly goesOn?: Message;
  /** Path of the page where the reader goes on. */
  readonly href: string;
  /** Not told again while the same was told about the same page and has not been read: a page that is edited ten times rings once. */
  readonly onceUntilRead?: boolean;
  /** Not mailed at once: another mail tells it, or others of its kind were mailed and have not been looked at. */
  readonly quiet?: boolean;
  /** The kind for which people choose, where one sentence tells of several. */
  readonly kind?: string;
}

/** When a notice is mailed: each at once, several together, or never. */
export const mailTimes = ['once', 'daily', 'weekly', 'off'] as const;
export type MailTime = (typeof mailTimes)[number];

/** Notices for which people choose together how they are told, as the `notices.ts` of a domain declares them. */
export interface NoticeKind {
  /** `<catalogue>.<name>`. Choices are stored under it, so it stays. */
  readonly key: `${string}.${string}`;
  readonly label: Message;
  readonly notices: readonly Notice[];
  /** Kinds are listed in this order. */
  readonly order: number;
  /** Who gets such notices. */
  readonly who: readonly ('member' | 'officer')[];
  /** When they are mailed to people who have chosen nothing. */
  readonly usual: MailTime;
  /**
   * bell: decisions about the person always stand at the bell. always: what protects children comes by both ways at once, and its mails
   * have no link that ends them.
   */
  readonly fixed?: 'bell' | 'always';
}

export interface NoticeChoice {
  readonly bell: boolean;
  readonly mail: MailTime;
  /** To the browsers that the person wants woken. */
  readonly push: boolean;
}

export interface ChosenKind extends NoticeChoice {
  readonly kind: NoticeKind;
}

/** As it is kept: null where it was chosen before there was this way. */
export interface KeptChoice extends Omit<NoticeChoice, 'push'> {
  readonly push: boolean | null;
}

/** What somebody has chosen, as far as the kind leaves a choice. */
export function choiceFor(kind: NoticeKind | undefined, chosen: KeptChoice | undefined): NoticeChoice {
  if (!kind) return { bell: true, mail: 'once', push: true };
  if (kind.fixed === 'always') return { bell: true, mail: 'once', push: true };
  const { bell, mail, push } = chosen ?? { bell: true, mail: kind.usual, push: null };
  // What is mailed at once is wanted at once.
  return { bell: bell || kind.fixed !== undefined, mail, push: push ?? kind.usual === 'once' };
}

export interface TellingPerson {
  readonly id: MemberId;
  readonly name: string;
  /** Given and family names on two lines. */
  readonly initialsOf: string;
  readonly country: CountryCode;
}

/** One line of the bell's list. */
export interface ListedNotice {
  readonly id: NotificationId;
  /** Path of the page where the reader goes on. */
  readonly href: string;
  readonly notice: Notice;
  /** The values of the message. */
  readonly details: Readonly<Record<string, string | number>>;
  readonly at: Date;
  readonly isRead: boolean;
  /** The project that it is about, or whose space it leads to. */
  readonly project?: { readonly id: ProjectId; readonly cover: string; readonly pictureKey: string | null } | undefined;
  /** Who did it, where the notice itself says their name. */
  readonly person?: TellingPerson | undefined;
}

/** The text that the signature in the link of a mail stands for: the link ends the mails of a kind to this account, or all of them. */
export function mailsOffClaim(account: AccountId, kind?: string): string {
  return kind === undefined ? `mails-off:${account}` : `mails-off:${account}:${kind}`;
}

/** A stored kind was a notice when it was written; one whose message has left the catalogues since shows its key. */
export function isNotice(kind: string): kind is Notice {
  return /^[a-z-]+\.notice\./.test(kind);
}

/** What has no title yet, or no longer, is called so: a notice that quotes it would quote nothing. */
export function titled(details: ListedNotice['details'], untitled: string): ListedNotice['details'] {
  return details.title === '' ? { ...details, title: untitled } : details;
}

export function detailsOf(stored: unknown): ListedNotice['details'] {
  const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  return Object.fromEntries(entries.filter(([, value]) => typeof value === 'string' || typeof value === 'number'));
}

/** What is told in one line where there are several about one page, or about one space: the sentence gets their `count`. */
const together: Readonly<Partial<Record<string, { readonly as: Notice; readonly about: 'page' | 'space' }>>> = {
  'forum.notice.reply': { as: 'forum.notice.replies', about: 'page' },
  'forum.notice.replyOfPupil': { as: 'forum.notice.replies', about: 'page' },
  'diary.notice.comment': { as: 'diary.notice.comments', about: 'page' },
  'journal.notice.comment': { as: 'journal.notice.comments', about: 'page' },
  'adverts.notice.answer': { as: 'adverts.notice.answers', about: 'page' },
  'adverts.notice.reply': { as: 'adverts.notice.replies', about: 'page' },
  'messages.notice.new': { as: 'messages.notice.several', about: 'page' },
  'forum.notice.replied': { as: 'forum.notice.repliedSeveral', about: 'space' },
  'forum.notice.opened': { as: 'forum.notice.openedSeveral', about: 'space' },
  'diary.notice.posted': { as: 'diary.notice.postedSeveral', about: 'space' },
  'pages.notice.made': { as: 'pages.notice.madeSeveral', about: 'space' },
  'pages.notice.edited': { as: 'pages.notice.editedSeveral', about: 'space' },
};

/** Whether the message counts several notices. */
export function isOfSeveral(notice: string): boolean {
  return Object.values(together).some((rule) => rule?.as === notice);
}

/** Notices that are one line of the list, the newest first. */
export interface NoticeGroup {
  readonly notices: readonly [ListedNotice, ...ListedNotice[]];
  readonly notice: Notice;
  readonly details: ListedNotice['details'];
}

/** What a person who has no notices yet will read here, in the order of the day: others, projects, spaces. */
export const comingNotices = ['people', 'projects', 'spaces'] as const;

const pageOf = (href: string): string => href.replace(/[?#].*$/, '');
/** The page that lists what these pages are of: the forum of a discussion. */
const listOfPage = (href: string): string => pageOf(href).replace(/\/[^/]+$/, '');

/** Several of one kind about one thing are counted together; each other notice stands alone. In the order of the newest of each. */
export function groupNotices(notices: readonly ListedNotice[]): NoticeGroup[] {
  const keyOf = ({ id, notice, href, isRead }: ListedNotice): string => {
    const rule = together[notice];
    if (!rule) return id;
    return [rule.as, rule.about === 'page' ? pageOf(href) : listOfPage(href), isRead ? 'read' : 'new'].join(' ');
  };
  return [...Map.groupBy(notices, keyOf).values()].flatMap(([newest, ...others]) => {
    if (!newest) return [];
    const { notice, details } = newest;
    const several = others.length > 0 ? together[notice]?.as : undefined;
    const count = others.length + 1;
    return [
      { notices: [newest, ...others], notice: several ?? notice, details: several ? { ...details, count } : details },
    ];
  });
}

/** The people whose names the notices of a group say, each once, the newest first. */
export function peopleOf({ notices }: NoticeGroup, most: number): readonly TellingPerson[] {
  const people = new Map(notices.flatMap(({ person }) => (person ? [[person.id, person] as const] : [])));
  return [...people.values()].slice(0, most);
}

/** Where the reader goes on from several notices: to the earliest on one page, or to the list of several pages. */
export function leadOf(hrefs: readonly [string, ...string[]]): string {
  const [newest] = hrefs;
  const pages = new Set(hrefs.map(pageOf));
  return pages.size > 1 ? listOfPage(newest) : (hrefs.at(-1) ?? newest);
}

/** What a notice wants of its reader: an answer to somebody, or a decision. The others are news. */
const asks: Readonly<Partial<Record<string, 'answer' | 'decide'>>> = {
  'contacts.notice.asked': 'answer',
  'projects.notice.submitted': 'answer',
  'projects.notice.changed': 'answer',
  'projects.notice.agreed': 'answer',
  'projects.notice.changesRequested': 'answer',
  'projects.notice.invited': 'answer',
  'adverts.notice.chosen': 'answer',
  'diary.notice.waiting': 'decide',
  'pupils.notice.named': 'decide',
  'reports.notice.urgent': 'decide',
};

/** Until it has been opened: then the page that it leads to says what is still open. */
export function askedBy({ notice, notices: [{ isRead }] }: NoticeGroup): 'answer' | 'decide' | undefined {
  return isRead ? undefined : asks[notice];
}

/** What is told of one project stands together, at the place of its newest. */
export function besideEachOther(groups: readonly NoticeGroup[]): readonly NoticeGroup[] {
  return [...Map.groupBy(groups, ({ notices: [{ id, project }] }) => project?.id ?? id).values()].flat();
}

const manyOfOneProject = 5;

/** The project that most of these notices are about, where they are many. */
export function busiestProject(
  notices: readonly ListedNotice[],
): { readonly project: NonNullable<ListedNotice['project']>; readonly count: number } | undefined {
  const projects = notices.flatMap(({ project }) => (project ? [project] : []));
  const [most] = [...Map.groupBy(projects, ({ id }) => id).values()].sort((one, other) => other.length - one.length);
  const [project] = most ?? [];
  return project && most && most.length >= manyOfOneProject ? { project, count: most.length } : undefined;
}

/** A sentence in three: before its person or else its thing, their name, and after it. Whole, where it does not say it as it is. */
export function withSubject(
  sentence: string,
  { name, who, title, space }: ListedNotice['details'],
): readonly [string, string, string] {
  const said = [name, who, title, space].map((value) => String(value ?? ''));
  const subject = said.find((value) => value !== '' && sentence.includes(value));
  if (subject === undefined) return [sentence, '', ''];
  const at = sentence.indexOf(subject);
  return [sentence.slice(0, at), subject, sentence.slice(at + subject.length)];
}

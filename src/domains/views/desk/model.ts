import type { WaitingKind } from '#domains/core/waiting/model.ts';
import type { WaitingOn } from '#domains/people/verification/model.ts';

/** The kinds of core/waiting that the list shows. What waits for a verification is shown beside the list. */
export const listedKinds: readonly WaitingKind[] = [
  'hidden_content',
  'outside_comment',
  'project_changes',
  'project_acceptance',
  'project_invitation',
  'advert_answer',
  'contact_request',
  'conversation',
];

/** The items of the list, in their order: first those for which others wait. `project_changes` is told by the state of the project. */
export const waitingItems = [
  'project_acceptance',
  'project_invitation',
  'changes_requested',
  'advert_answer',
  'contact_request',
  'conversation',
  'outside_comment',
  'refused',
  'hidden_content',
] as const;

export interface WaitingItem {
  readonly kind: (typeof waitingItems)[number];
  readonly id: string;
  /** Of a project, an advert or a post, or the first words of what was hidden; empty for other items. */
  readonly title: string;
  /** Who waits, where that is a person. */
  readonly person: string;
  readonly personId: string | null;
  /** Given and family names on two lines. */
  readonly initialsOf: string;
  readonly country: string | null;
  readonly pictureKey: string | null;
  /** Of a project or an advert. */
  readonly cover: string | null;
  /** The beginning of what they wrote. */
  readonly quote: string;
  /** Of a conversation, or below a post. */
  readonly unread: number;
  /** In which a post stands. */
  readonly space: string | null;
  readonly since: Date;
}

/** What somebody is called who has no name here: names of pupils stay in their space. */
export function namelessOf(kind: string | null): 'pupil' | 'somebody' {
  return kind === 'pupil' ? 'pupil' : 'somebody';
}

export type ProjectState = 'draft' | 'waiting_for_partner' | 'under_review' | 'active' | 'refused' | 'closed';

/** What is told below the stamp of a project, by what was done. Several verbs may be told alike. */
export const latestOf = {
  'project.drafted': 'drafted',
  'project.submitted': 'submitted',
  'project.accepted': 'accepted',
  'project.changed': 'changed',
  'project.agreed': 'agreed',
  'project.declined': 'declined',
  'project.approved': 'approved',
  'project.changes_requested': 'asked',
  'project.refused': 'refused',
  'project.activated': 'activated',
  'project.closed': 'closed',
  'project.reopened': 'reopened',
  'project.partner_invited': 'invited',
  'project.partner_joined': 'joined',
  'post.written': 'diary',
  'page.made': 'page',
  'page.edited': 'page',
  'picture.added': 'picture',
  'discussion.opened': 'forum',
  'reply.written': 'reply',
} as const;
type LatestVerb = keyof typeof latestOf;
export const latestVerbs: readonly string[] = Object.keys(latestOf);

export interface OwnProject {
  readonly id: string;
  readonly title: string;
  readonly state: ProjectState;
  readonly space: string | null;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly pictureKey: string | null;
  readonly pictureAlt: string;
  readonly cover: string;
  readonly approvedAt: Date | null;
  readonly countries: readonly string[];
  /** Countries of the two founders. */
  readonly founders: readonly string[];
  /** The reader may join it, and has not answered yet. */
  readonly invited: boolean;
  /** A support service has sent it back with a question. */
  readonly askedToChange: boolean;
  /** The founder who has not agreed yet, where the project waits for that. */
  readonly waitsForId: string | null;
  readonly waitsFor: string | null;
  /** The reader has not read yet that it was approved. */
  readonly approvalNotice: string | null;
  readonly verb: LatestVerb | null;
  readonly at: Date | null;
  /** The country whose support service decided. */
  readonly decidedIn: string | null;
  readonly byKind: string | null;
  readonly byId: string | null;
  readonly by: string | null;
  readonly initialsOf: string | null;
}

/** The reader has to do something before it goes on. */
export function waitsForReader({ invited, askedToChange, waitsForId }: OwnProject, me: string): boolean {
  return invited || askedToChange || waitsForId === me;
}

const albumOrder: readonly ProjectState[] = [
  'active',
  'under_review',
  'waiting_for_partner',
  'draft',
  'refused',
  'closed',
];

/** The album of one's own projects: first what waits for the reader, then by state; within each as they came. */
export function inAlbumOrder(projects: readonly OwnProject[], me: string): OwnProject[] {
  const rank = (project: OwnProject) => (waitsForReader(project, me) ? -1 : albumOrder.indexOf(project.state));
  return projects.toSorted((one, other) => rank(one) - rank(other));
}

/** The steps of a newcomer: each is shown until it is done once. */
const progressSteps = ['profile', 'contact', 'project'] as const;
export type ProgressStep = (typeof progressSteps)[number];
export type Progress = Readonly<Record<ProgressStep, boolean>>;

export function nextSteps(progress: Progress): ProgressStep[] {
  return progressSteps.filter((step) => !progress[step]);
}

/** The verification asks something of the member. */
export function isForMember(next: WaitingOn): next is 'address' | 'correction' {
  return next === 'address' || next === 'correction';
}

/** How the reader is greeted at this hour of theirs. */
export function partOfDay(hour: number): 'morning' | 'afternoon' | 'evening' | 'night' {
  if (hour >= 4 && hour < 12) return 'morning';
  if (hour >= 12 && hour < 18) return 'afternoon';
  return hour >= 18 && hour < 21 ? 'evening' : 'night';
}

/** What the news tell of one's projects: not each time that a page is saved, nor what only waits. */
export const streamVerbs: readonly LatestVerb[] = [
  'project.submitted',
  'project.accepted',
  'project.agreed',
  'project.approved',
  'project.activated',
  'project.closed',
  'project.reopened',
  'project.partner_joined',
  'post.written',
  'page.made',
  'picture.added',
  'discussion.opened',
  'reply.written',
];

/** One line of the news. */
export interface StreamItem {
  readonly kind: 'post' | 'event';
  readonly key: string;
  readonly at: Date;
  /** Of a post in a journal, with its beginning. */
  readonly post: string | null;
  readonly beginning: string | null;
  readonly verb: LatestVerb | null;
  readonly byKind: string;
  readonly personId: string | null;
  readonly name: string | null;
  /** Given and family names on two lines. */
  readonly initialsOf: string | null;
  readonly personCountry: string | null;
  /** Of the support service that decided. */
  readonly country: string | null;
  readonly project: string | null;
  readonly title: string | null;
  readonly cover: string | null;
  readonly pictureKey: string | null;
  readonly space: string | null;
  /** What was written is called so: a post of the diary, a discussion; null where it has no title, or cannot be read any more. */
  readonly subjectTitle: string | null;
  /** What was written or added. */
  readonly subject: string | null;
  /** The first picture of it. */
  readonly picture: string | null;
  /** Of a post in a journal. */
  readonly comments: number | null;
}

/** What of the news is shown. */
export const streamParts = ['people', 'projects'] as const;
export type StreamPart = (typeof streamParts)[number];

export const readStreamPart = (text: string | null): StreamPart | undefined =>
  streamParts.find((part) => part === text);

/** A post alone, or what happened in one project: the newest first, and what was before. */
export interface NewsRow {
  readonly first: StreamItem;
  readonly before: readonly StreamItem[];
}

const periods = ['today', 'week', 'earlier'] as const;
type Period = (typeof periods)[number];

/** The news by how long ago they are; within a period what happened in one project stands in one row, at its newest. */
export function newsByPeriod(
  items: readonly StreamItem[],
  now: Date,
): readonly { readonly period: Period; readonly rows: readonly NewsRow[] }[] {
  const ageOf = ({ at }: StreamItem) => (now.getTime() - at.getTime()) / 86_400_000;
  const periodOf = (item: StreamItem): Period => (ageOf(item) < 1 ? 'today' : ageOf(item) < 7 ? 'week' : 'earlier');
  const grouped = Map.groupBy(withoutRepeats(items), periodOf);
  return periods.flatMap((period) => {
    const ofPeriod = grouped.get(period) ?? [];
    const rows = Map.groupBy(ofPeriod, ({ kind, key, project }) => (kind === 'event' && project ? project : key));
    const shown = [...rows.values()].flatMap(([first, ...before]) => (first ? [{ first, before }] : []));
    return shown.length > 0 ? [{ period, rows: shown }] : [];
  });
}

/** The same that one person does in a project again and again is one line, at its newest. */
export function withoutRepeats(items: readonly StreamItem[]): readonly StreamItem[] {
  const isRepeat = (one: StreamItem, before: StreamItem | undefined) =>
    one.kind === 'event' &&
    before?.kind === 'event' &&
    one.verb === before.verb &&
    one.project === before.project &&
    one.personId === before.personId;
  return items.filter((item, at) => !isRepeat(item, items[at - 1]));
}

/** Where a page of the news begins. Their keys are of two kinds, those of posts and those of events. */
export function writeStreamCursor({ at, key }: Pick<StreamItem, 'at' | 'key'>): string {
  return `${at.getTime()}_${key}`;
}

/** Undefined for text that `writeStreamCursor` did not write. */
export function readStreamCursor(text: string | null): Pick<StreamItem, 'at' | 'key'> | undefined {
  const [, time = '', key = ''] = /^(\d{1,13})_(e\d{19}|p[0-9a-f-]{36})$/.exec(text ?? '') ?? [];
  return key === '' ? undefined : { at: new Date(Number(time)), key };
}

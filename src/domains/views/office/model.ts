/** What an officer decides about. */
const queueKinds = ['verification', 'project_review', 'case', 'ban_check', 'held_text'] as const;
export type QueueKind = (typeof queueKinds)[number];

/** What is counted besides: changes of schools, which an officer only looks at. */
export const countedKinds = [...queueKinds, 'school_change'] as const;
export type CountedKind = (typeof countedKinds)[number];

const isDecided = (kind: CountedKind): kind is QueueKind => queueKinds.some((each) => each === kind);

/** What waits for a decision, without what is only looked at. */
export function toDecide(counts: readonly QueueCount[]): readonly QueueCount[] {
  return counts.filter(({ kind }) => isDecided(kind));
}

/** How many changes of schools nobody has looked at. */
export function changesToSee(counts: readonly QueueCount[]): number {
  return counts.filter(({ kind }) => !isDecided(kind)).reduce((sum, { waiting }) => sum + waiting, 0);
}

/** How much of a kind waits, and since when the oldest does. */
export interface QueueCount {
  readonly kind: CountedKind;
  readonly waiting: number;
  readonly oldest: Date | null;
}

export interface QueueItem {
  readonly kind: QueueKind;
  readonly id: string;
  /** The name of a person or of who wrote a text, the title of a project, the number of a case. */
  readonly title: string;
  /** School and town of a person, founders of a project; empty for a case and for a text that is held. */
  readonly about: string;
  readonly countries: readonly string[];
  /** Of a person. */
  readonly initialsOf: string | null;
  readonly pictureKey: string | null;
  /** Of a project. */
  readonly cover: string | null;
  readonly since: Date;
  /** First in the queue, at any age. */
  readonly urgent: boolean;
}

export function oldestOf(counts: readonly QueueCount[]): Date | undefined {
  const times = counts.flatMap(({ oldest }) => (oldest ? [oldest.getTime()] : []));
  return times.length > 0 ? new Date(Math.min(...times)) : undefined;
}

const queueKinds = ['people', 'projects', 'reports'] as const;
export type QueueKind = (typeof queueKinds)[number];

/** What waits for a decision, and changes of schools: they are in force already and only wait to be seen. */
export const countedKinds = [...queueKinds, 'schools'] as const;
export type CountedKind = (typeof countedKinds)[number];

/** How much of a kind waits, and since when the oldest. */
export interface QueueCount {
  readonly kind: CountedKind;
  readonly waiting: number;
  readonly oldest: Date | null;
}

export interface QueueItem {
  readonly kind: QueueKind;
  readonly id: string;
  /** A person's name, a project's title; of a report, its number. */
  readonly title: string;
  /** School and town, the founders, or the kind of thing that was reported. */
  readonly about: string;
  readonly countries: readonly string[];
  readonly since: Date;
  /** First in the queue, whatever its age. */
  readonly urgent: boolean;
}

export function oldestOf(counts: readonly QueueCount[]): Date | undefined {
  const times = counts.flatMap(({ oldest }) => (oldest ? [oldest.getTime()] : []));
  return times.length > 0 ? new Date(Math.min(...times)) : undefined;
}

import type { RawBuilder } from 'kysely';
import type { Db } from '#platform/db.ts';

export interface WaitingCount {
  readonly count: number;
  /** Since when the oldest waits; null where nothing does. */
  readonly oldest: Date | null;
}

/** How much waits, by a condition on the rows of `waiting`. What waits for several countries of one officer counts once. */
export async function countWaiting(db: Db, which: RawBuilder<boolean>): Promise<WaitingCount> {
  const { count, oldest } = await db
    .selectFrom('waiting')
    .select(({ fn }) => [fn.count<number>('subject_id').distinct().as('count'), fn.min('since').as('oldest')])
    .where(which)
    .executeTakeFirstOrThrow();
  return { count: Number(count), oldest: oldest && new Date(oldest) };
}

import { daysAfter } from '#kernel/days.ts';
import type { Db } from '#platform/db.ts';
import { keptDays } from '../model.ts';

/** Deletes the runs that were asked for a month ago, whatever became of them. */
export async function sweepRuns(db: Db, { now, most }: { readonly now: Date; readonly most: number }): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('task_run')
    .where('id', 'in', (of) =>
      of
        .selectFrom('task_run')
        .select('id')
        .where('created_at', '<=', daysAfter(now, -keptDays))
        .orderBy('created_at')
        .limit(most),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

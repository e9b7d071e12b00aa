import { daysAfter } from '#kernel/days.ts';
import type { Db } from '#platform/db.ts';
import { keptDays } from '../model.ts';

/** Deletes covers that were replaced a month ago, and, a day later, those that nobody has ever looked at. */
export async function sweepCovers(
  db: Db,
  { now, most }: { readonly now: Date; readonly most: number },
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('cover')
    .where('hash', 'in', (of) =>
      of
        .selectFrom('cover')
        .select('hash')
        .where('replaced_at', '<=', daysAfter(now, -1))
        .where(({ or, eb }) => or([eb('replaced_at', '<=', daysAfter(now, -keptDays)), eb('svg', 'is', null)]))
        .orderBy('replaced_at')
        .limit(most),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

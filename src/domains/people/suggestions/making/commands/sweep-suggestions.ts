import { daysAfter } from '#kernel/days.ts';
import type { Db } from '#platform/db.ts';
import { dismissalsKeptDays } from '../../model.ts';

/** Deletes what has ended and what was put away long ago. */
export async function sweepSuggestions(
  db: Db,
  { now, most }: { readonly now: Date; readonly most: number },
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('suggestion')
    .where('id', 'in', (of) =>
      of
        .selectFrom('suggestion')
        .select('id')
        .where(({ or, and, eb }) =>
          or([
            and([eb('dismissed_at', 'is', null), eb('ends_at', '<=', now)]),
            eb('dismissed_at', '<=', daysAfter(now, -dismissalsKeptDays)),
          ]),
        )
        .limit(most),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

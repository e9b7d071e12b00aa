import { daysAfter } from '#kernel/days.ts';
import type { Db } from '#platform/db.ts';
import { draftsKeptDays } from '../model.ts';

/** Deletes drafts that nobody has touched for half a year. */
export async function sweepAdvertDrafts(
  db: Db,
  { now, most }: { readonly now: Date; readonly most: number },
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('advert')
    .where('id', 'in', (of) =>
      of
        .selectFrom('advert')
        .select('id')
        .where('state', '=', 'draft')
        .where('saved_at', '<=', daysAfter(now, -draftsKeptDays))
        .orderBy('saved_at')
        .limit(most),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

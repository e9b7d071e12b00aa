import { sql } from 'kysely';
import { daysAfter } from '#kernel/days.ts';
import type { Db } from '#platform/db.ts';
import { keptDays } from '../model.ts';

/** Deletes what was translated a month ago: its original may have been changed or removed since. */
export async function sweepTranslations(
  db: Db,
  { now, most }: { readonly now: Date; readonly most: number },
): Promise<number> {
  const { numAffectedRows } = await sql`delete from translation where (text_hash, target) in (
    select text_hash, target from translation where made_at <= ${daysAfter(now, -keptDays)}
    order by made_at limit ${most})`.execute(db);
  return Number(numAffectedRows ?? 0);
}

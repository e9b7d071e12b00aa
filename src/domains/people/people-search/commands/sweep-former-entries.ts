import { sql } from 'kysely';
import { daysAfter } from '#kernel/days.ts';
import type { Db } from '#platform/db.ts';
import { formerKeptDays } from '../model.ts';

/** Deletes what entries said so long ago that every saved search has been looked at since. */
export async function sweepFormerEntries(
  db: Db,
  { now, most }: { readonly now: Date; readonly most: number },
): Promise<number> {
  const { numAffectedRows } = await sql`delete from people_entry_former where (member_id, replaced_at) in (
    select member_id, replaced_at from people_entry_former where replaced_at <= ${daysAfter(now, -formerKeptDays)}
    order by replaced_at limit ${most})`.execute(db);
  return Number(numAffectedRows ?? 0);
}

import { sql } from 'kysely';
import { daysAfter } from '#kernel/days.ts';
import type { Db } from '#platform/db.ts';

/** So long a support service can look at what was changed; names and addresses of former heads go then. */
const changeDays = 365;

export async function sweepChanges(
  db: Db,
  { now, most }: { readonly now: Date; readonly most: number },
): Promise<number> {
  const { numAffectedRows } = await sql`delete from school_change where id in (
    select id from school_change where changed_at <= ${daysAfter(now, -changeDays)} limit ${most})`.execute(db);
  return Number(numAffectedRows ?? 0);
}

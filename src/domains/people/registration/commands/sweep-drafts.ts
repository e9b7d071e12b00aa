import { sql } from 'kysely';
import type { Db } from '#platform/db.ts';

/** Deletes registrations that were begun and never finished, when their time is over. */
export async function sweepDrafts(
  db: Db,
  { now, most }: { readonly now: Date; readonly most: number },
): Promise<number> {
  const { numAffectedRows } = await sql`delete from registration_draft where token_hash in (
    select token_hash from registration_draft where expires_at <= ${now} limit ${most})`.execute(db);
  return Number(numAffectedRows ?? 0);
}

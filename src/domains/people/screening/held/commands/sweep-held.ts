import { sql } from 'kysely';
import { daysAfter } from '#kernel/days.ts';
import type { Db } from '#platform/db.ts';
import { keptDays } from '../model.ts';

/** Deletes decided texts about which no appeal is possible any more. */
export async function sweepHeld(db: Db, { now, most }: { readonly now: Date; readonly most: number }): Promise<number> {
  const { numAffectedRows } = await sql`delete from held_text where id in (
    select id from held_text where decided_at <= ${daysAfter(now, -keptDays)} order by decided_at limit ${most})`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0);
}

import { sql } from 'kysely';
import { daysAfter } from '#kernel/days.ts';
import type { Db } from '#platform/db.ts';
import { compared } from '../model.ts';

/** Deletes texts with which nothing is compared any more. */
export async function sweepApproaches(
  db: Db,
  { now, most }: { readonly now: Date; readonly most: number },
): Promise<number> {
  const { numAffectedRows } = await sql`delete from approach where id in (
    select id from approach where made_at <= ${daysAfter(now, -compared.days)} order by made_at limit ${most})`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0);
}

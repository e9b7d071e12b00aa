import { type RawBuilder, sql } from 'kysely';
import { daysAfter } from '#kernel/days.ts';
import type { Db } from '#platform/db.ts';
import { daysOfFormerWords } from '../model.ts';

/** A support service has not decided yet: it reads what was reported, however long that takes. */
const isInCase = (message: RawBuilder<unknown>) => sql<boolean>`exists (select from conduct_case
  where conduct_case.subject_id = ${message} and conduct_case.kind = 'message' and conduct_case.state <> 'decided')`;

/** Deletes what was removed, and what stood there before a change, once no new report can be about it and none is open. */
export async function sweepFormerWords(
  db: Db,
  { now, most }: { readonly now: Date; readonly most: number },
): Promise<number> {
  const before = daysAfter(now, -daysOfFormerWords);
  const removed = await sql`delete from message where id in (
    select id from message where removed_at <= ${before} and not ${isInCase(sql.ref('message.id'))} order by removed_at limit ${most})`.execute(
    db,
  );
  const former = await sql`delete from message_version where id in (
    select id from message_version where replaced_at <= ${before} and not ${isInCase(sql.ref('message_version.message_id'))} order by replaced_at limit ${most})`.execute(
    db,
  );
  return Number(removed.numAffectedRows ?? 0) + Number(former.numAffectedRows ?? 0);
}

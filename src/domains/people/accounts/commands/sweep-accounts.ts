import { sql } from 'kysely';
import { daysAfter, minutesAfter } from '#kernel/days.ts';
import type { Db } from '#platform/db.ts';
import { pendingSessionMinutes, sessionMinutes } from '../model.ts';

/** How long a used or expired link can still say what became of it. */
const endedLinkDays = 30;

interface Options {
  readonly now: Date;
  /** At most so many rows; the rest waits for the next time. */
  readonly most: number;
}

/** Deletes sessions that open nothing any more: the same rule as `hasEnded`. */
export async function sweepSessions(db: Db, { now, most }: Options): Promise<number> {
  const before = (minutes: number) => minutesAfter(now, -minutes);
  const ended = (['member', 'pupil', 'officer', 'operator'] as const).map((kind) => {
    const { idle, most: longest } = sessionMinutes[kind];
    return sql`coalesce(account.kind, 'pupil') = ${kind}
      and (session.seen_at <= ${before(idle)} or session.created_at <= ${before(longest)})`;
  });
  const { numAffectedRows } = await sql`delete from session where id in (
    select session.id from session left join account on account.id = session.account_id
    where session.waits_for is not null and session.created_at <= ${before(pendingSessionMinutes)}
      or session.waits_for is null and (${sql.join(ended, sql` or `)})
    limit ${most})`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** Deletes links of mails that were used, or have expired, long enough ago. */
export async function sweepLinks(db: Db, { now, most }: Options): Promise<number> {
  const before = daysAfter(now, -endedLinkDays);
  const { numAffectedRows } = await sql`delete from one_time_link where token_hash in (
    select token_hash from one_time_link where used_at <= ${before} or expires_at <= ${before} limit ${most})`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0);
}

import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import { minutesAfter } from '#kernel/days.ts';
import type { ThreadId } from '#kernel/ids.ts';
import { type Noise, noise } from '../model.ts';

interface Written {
  readonly kind: 'thread' | 'reply';
  readonly body: string;
  /** Of a reply. */
  readonly thread?: ThreadId;
}

interface Counts {
  readonly same: boolean;
  readonly isNew: boolean;
  readonly today: number;
  readonly inARow: boolean;
}

/** The caller holds the lock of the writer. */
export async function findNoise(
  { db, actor, now }: Tx<Member>,
  { kind, body, thread }: Written,
): Promise<Noise | undefined> {
  const table = sql.table(kind === 'thread' ? 'discussion' : 'reply');
  const [minutesAgo, dayAgo] = [
    minutesAfter(now, -noise.sameTextMinutes),
    minutesAfter(now, -noise.firstDayHours * 60),
  ];
  const { rows } = await sql<Counts>`
    with own as materialized (
      select body, made_at from ${table} written
      where author_account = ${actor.id}::uuid and made_at > ${dayAgo}
        and space_id in (select space_id from partner_forum)
    ), last as materialized (
      select author_account from reply where thread_id = ${thread ?? null}::uuid
      order by made_at desc, id desc limit ${sql.lit(noise.repliesInARow)}
    )
    select exists (select from own where made_at > ${minutesAgo} and body = ${body}) as same,
      (select count(*)::integer from own) as today,
      exists (select from member_trust where member_id = ${actor.id}::uuid and verified_since > ${dayAgo}) as "isNew",
      (select count(*) from last where author_account = ${actor.id}::uuid) = ${sql.lit(noise.repliesInARow)} as "inARow"`.execute(
    db,
  );
  const [found] = rows;
  if (!found) return undefined;
  if (found.same) return 'sameText';
  const most = kind === 'thread' ? noise.firstDayThreads : noise.firstDayReplies;
  if (found.isNew && found.today >= most) return 'firstDay';
  return found.inARow ? 'inARow' : undefined;
}

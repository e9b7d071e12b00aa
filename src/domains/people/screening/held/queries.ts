import { sql } from 'kysely';
import type { Officer } from '#kernel/actor.ts';
import { type Cursor, takePage } from '#kernel/cursor.ts';
import type { MemberId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { ApproachKind } from '../kinds/model.ts';
import { type Held, heldWaitingFor } from './access.ts';
import type { HeldState } from './model.ts';

export const heldAPage = 25;

/** How many texts of the member wait for an officer. */
export async function countWaitingHeld(db: Db, member: MemberId): Promise<number> {
  const { waiting } = await db
    .selectFrom('held_text')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .where('member_id', '=', member)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return Number(waiting);
}

/** The text of this advert that waits for an officer. One query. */
export async function findWaitingAt(
  db: Db,
  { member, place }: { readonly member: MemberId; readonly place: string },
): Promise<{ readonly id: string; readonly title: string; readonly body: string } | undefined> {
  return db
    .selectFrom('held_text')
    .select(['id', 'title', 'body'])
    .where('member_id', '=', member)
    .where('kind', '=', 'advert')
    .where('place_id', '=', place)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
}

export interface HeldLine {
  readonly id: string;
  readonly kind: ApproachKind;
  readonly state: HeldState;
  /** Empty where the reader has left. */
  readonly to: string;
  readonly body: string;
  readonly heldAt: Date;
}

/** The member's own, the newest first. */
export async function listOwnHeld(
  db: Db,
  member: MemberId,
  before: Cursor | undefined,
): Promise<{ readonly lines: readonly HeldLine[]; readonly older: Cursor | undefined }> {
  const { rows } = await sql<HeldLine>`
    select held_text.id, held_text.kind, held_text.state, coalesce(reader.name, '') as "to", left(concat_ws(' · ', nullif(title, ''), body), 300) as body, held_at as "heldAt"
    from held_text left join account_name reader on reader.id = held_text.to_id
    where member_id = ${member}::uuid
      ${before ? sql`and (held_at, held_text.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``}
    order by held_at desc, held_text.id desc limit ${sql.lit(heldAPage + 1)}`.execute(db);
  const { shown, last } = takePage(rows, heldAPage);
  return { lines: shown, older: last && { at: last.heldAt, id: last.id } };
}

export interface WaitingLine {
  readonly id: string;
  readonly sender: string;
  readonly kind: ApproachKind;
  readonly country: string;
  readonly rule: string;
  readonly body: string;
  /** Of the same sender. */
  readonly ofSender: number;
  readonly since: Date;
}

/** What waits for this officer, the oldest first. One query. */
export async function listWaitingHeld(
  db: Db,
  officer: Officer,
  after: Cursor | undefined,
): Promise<{ readonly lines: readonly WaitingLine[]; readonly next: Cursor | undefined }> {
  const { rows } = await sql<WaitingLine>`
    select held_text.id, sender.name as sender, held_text.kind, held_text.country, held_text.rule, left(concat_ws(' · ', nullif(title, ''), body), 200) as body,
      (select count(*)::integer from held_text other
        where other.member_id = held_text.member_id and other.state = 'waiting') as "ofSender", waiting.since
    from waiting join held_text on held_text.id = waiting.subject_id join account_name sender on sender.id = member_id
    where ${heldWaitingFor(officer)} and held_text.state = 'waiting'
      ${after ? sql`and (waiting.since, held_text.id) > (${after.at}::timestamptz, ${after.id}::uuid)` : sql``}
    order by waiting.since, held_text.id limit ${sql.lit(heldAPage + 1)}`.execute(db);
  const { shown, last } = takePage(rows, heldAPage);
  return { lines: shown, next: last && { at: last.since, id: last.id } };
}

export interface AlikeText {
  readonly id: string;
  readonly body: string;
  readonly at: Date;
  readonly isOfSender: boolean;
  readonly outcome: 'sent' | 'held' | 'refused' | 'paused';
}

/** The earlier first texts that stand against it, without who reads them, the newest first. They go after thirty days. */
export async function listAlike(db: Db, { sender, alikeIds }: Pick<Held, 'sender' | 'alikeIds'>): Promise<AlikeText[]> {
  if (alikeIds.length === 0) return [];
  return db
    .selectFrom('approach')
    .select(['id', 'body', 'made_at as at', 'outcome'])
    .select(({ eb }) => eb('member_id', '=', sender).as('isOfSender'))
    .where('id', 'in', [...alikeIds])
    .orderBy('made_at', 'desc')
    .$narrowType<{ isOfSender: boolean }>()
    .execute();
}

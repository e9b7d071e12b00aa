import { sql } from 'kysely';
import type { Member } from '../../kernel/actor.ts';
import type { ConversationId, MemberId, MessageId } from '../../kernel/ids.ts';
import { readMark, writeMark } from '../../kernel/mark.ts';
import type { Db } from '../../platform/db.ts';
import type { SeenConversation } from './access.ts';

/** How many of a member's conversations hold something unread: for the bar of every page. */
export async function countUnreadConversations(db: Db, member: MemberId): Promise<number> {
  const { unread } = await db
    .selectFrom('conversation_member')
    .select(({ fn }) => fn.countAll<number>().as('unread'))
    .where('member_id', '=', member)
    .where('unread', '>', 0)
    .executeTakeFirstOrThrow();
  return Number(unread);
}

export interface InboxEntry {
  readonly id: ConversationId;
  readonly other: MemberId | null;
  /** Empty once the other one has left the programme. */
  readonly name: string;
  readonly unread: number;
  readonly lastAt: Date;
  readonly lastBody: string;
  readonly lastIsOwn: boolean;
  readonly lastHidden: boolean;
}
export interface Page<entry> {
  readonly entries: readonly entry[];
  readonly next: string | undefined;
}

const inboxPage = 20;
const threadPage = 50;

/** The member's conversations, the newest message first. */
export async function listInbox(db: Db, actor: Member, after: string | null): Promise<Page<InboxEntry>> {
  const key = readMark(after);
  const { rows } = await sql<InboxEntry>`
    select own.conversation_id as id, theirs.member_id as other, own.unread, own.last_message_at as "lastAt",
      coalesce(account.given_name || ' ' || account.family_name, '') as name,
      coalesce(left(last.body, 200), '') as "lastBody", last.from_id is not distinct from own.member_id as "lastIsOwn",
      last.hidden_at is not null as "lastHidden"
    from conversation_member own
    left join conversation_member theirs
      on theirs.conversation_id = own.conversation_id and theirs.member_id <> own.member_id
    left join account on account.id = theirs.member_id
    left join lateral (select body, from_id, hidden_at from message where message.conversation_id = own.conversation_id
      order by sent_at desc, id desc limit 1) last on true
    where own.member_id = ${actor.id}::uuid
      ${key ? sql`and (own.last_message_at, own.conversation_id) < (${key.at}::timestamptz, ${key.id}::uuid)` : sql``}
    order by own.last_message_at desc, own.conversation_id desc limit ${sql.lit(inboxPage + 1)}`.execute(db);
  const entries = rows.slice(0, inboxPage);
  const last = entries.at(-1);
  return { entries, next: rows.length > inboxPage && last ? writeMark({ at: last.lastAt, id: last.id }) : undefined };
}

export interface ShownMessage {
  readonly id: MessageId;
  readonly from: MemberId | null;
  /** Empty where moderation has hidden it. */
  readonly body: string;
  readonly hidden: boolean;
  readonly sentAt: Date;
}

/** The newest messages before a key, in the order in which they were sent. */
export async function listMessages(
  db: Db,
  conversation: SeenConversation,
  before: string | null,
): Promise<Page<ShownMessage>> {
  const key = readMark(before);
  const { rows } = await sql<ShownMessage>`
    select id, from_id as "from", case when hidden_at is null then body else '' end as body,
      hidden_at is not null as hidden, sent_at as "sentAt"
    from message where conversation_id = ${conversation.id}::uuid
      ${key ? sql`and (sent_at, id) < (${key.at}::timestamptz, ${key.id}::uuid)` : sql``}
    order by sent_at desc, id desc limit ${sql.lit(threadPage + 1)}`.execute(db);
  const entries = rows.slice(0, threadPage).reverse();
  const first = entries[0];
  return {
    entries,
    next: rows.length > threadPage && first ? writeMark({ at: first.sentAt, id: first.id }) : undefined,
  };
}

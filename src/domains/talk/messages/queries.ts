import { sql } from 'kysely';
import type { Member } from '#kernel/actor.ts';
import { type Cursor, readCursor, takePage, writeCursor } from '#kernel/cursor.ts';
import {
  type AccountId,
  type ConversationId,
  type CountryCode,
  isUuid,
  type MemberId,
  type MessageId,
} from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { isReadBy, isUnanswered, readIn, type SeenConversation } from './access.ts';
import { filesInDraft, filesOfMessage, type ShownFile } from './attachments/access.ts';
import { previewedLength } from './model.ts';
import { readMarks } from './quiet/queries.ts';

/** How many of a member's conversations hold unread messages, the muted ones left out: for the bar of every page. */
export async function countUnreadConversations(db: Db, member: MemberId): Promise<number> {
  const { unread } = await db
    .selectFrom('conversation_member')
    .select(({ fn }) => fn.countAll<number>().as('unread'))
    .where('member_id', '=', member)
    .where('unread', '>', 0)
    .where('muted', '=', false)
    .where('archived', '=', false)
    .executeTakeFirstOrThrow();
  return Number(unread);
}

export interface InboxEntry {
  readonly id: ConversationId;
  /** Null for a conversation of two. */
  readonly title: string | null;
  readonly other: MemberId | null;
  /** Of the other person; empty in a group, and once they have left the programme. */
  readonly name: string;
  /** Given and family names on two lines. */
  readonly initialsOf: string;
  readonly country: CountryCode | null;
  readonly unread: number;
  readonly muted: boolean;
  /** What the member has typed and not sent yet. */
  readonly draft: string | null;
  readonly lastAt: Date;
  /** Null in a group in which nothing was written yet. */
  readonly lastBody: string | null;
  readonly lastIsOwn: boolean;
  readonly lastHidden: boolean;
  readonly lastRemoved: boolean;
  /** How many files came with it. */
  readonly lastFiles: number;
  /** The given name of who wrote it, in a group. */
  readonly lastBy: string | null;
}
export interface Page<entry> {
  readonly entries: readonly entry[];
  readonly next: string | undefined;
}

const inboxPage = 20;
const threadPage = 50;

export type Shelf = 'inbox' | 'archive';

const inboxRows = (actor: Member, key: Cursor | undefined, shelf: Shelf = 'inbox') => sql<InboxEntry>`
  select own.conversation_id as id, conversation.title, theirs.member_id as other, own.unread, own.muted, left(own.draft, ${sql.lit(previewedLength)}) as draft, own.last_message_at as "lastAt",
    coalesce(account.name, '') as name, coalesce(account.initials_of, '') as "initialsOf", member.country,
    case when last.removed_at is null then left(last.body, ${sql.lit(previewedLength)}) else '' end as "lastBody", last.removed_at is not null as "lastRemoved", last.author_account is not distinct from own.member_id as "lastIsOwn",
    last.hidden_at is not null as "lastHidden", coalesce(last.files, 0) as "lastFiles", writer.given_name as "lastBy"
  from conversation_member own
  join conversation on conversation.id = own.conversation_id
  left join conversation_member theirs on conversation.title is null
    and theirs.conversation_id = own.conversation_id and theirs.member_id <> own.member_id
  left join account_name account on account.id = theirs.member_id
  left join member on member.id = theirs.member_id
  left join lateral (select body, author_account, hidden_at, removed_at,
      (select count(*)::integer from message_file file where file.message_id = message.id) as files from message where message.conversation_id = own.conversation_id
    and ${isReadBy} order by sent_at desc, id desc limit 1) last on true
  left join account_name writer on conversation.title is not null and writer.id = last.author_account
  where own.member_id = ${actor.id}::uuid and own.archived = ${sql.lit(shelf === 'archive')}
    ${key ? sql`and (own.last_message_at, own.conversation_id) < (${key.at}::timestamptz, ${key.id}::uuid)` : sql``}
  order by own.last_message_at desc, own.conversation_id desc limit ${sql.lit(inboxPage + 1)}`;

function inboxOf(rows: readonly InboxEntry[]): Page<InboxEntry> {
  const { shown, last } = takePage(rows, inboxPage);
  return { entries: shown, next: last && writeCursor({ at: last.lastAt, id: last.id }) };
}

/** The member's conversations, or those that they have put away, the newest message first. */
export async function listInbox(
  db: Db,
  actor: Member,
  { after, shelf }: { readonly after: string | null; readonly shelf: Shelf },
): Promise<Page<InboxEntry>> {
  const { rows } = await inboxRows(actor, readCursor(after), shelf).execute(db);
  return inboxOf(rows);
}

export interface ShownMessage {
  readonly id: MessageId;
  readonly author: AccountId | null;
  /** Empty once the author has left the programme. */
  readonly name: string;
  /** Given and family names on two lines. */
  readonly initialsOf: string;
  readonly country: CountryCode | null;
  /** Empty where moderation has hidden it, or its author has removed it. */
  readonly body: string;
  readonly hidden: boolean;
  readonly removed: boolean;
  readonly edited: boolean;
  /** A first message to a stranger that has no answer yet. */
  readonly unanswered: boolean;
  readonly sentAt: Date;
  readonly quote: Quote | null;
  /** None where it is hidden or removed. */
  readonly files: readonly ShownFile[];
}

/** What a message answers, as far as this reader may read it. */
export interface Quote {
  readonly id: MessageId;
  /** Empty once the author has left the programme. */
  readonly name: string;
  /** Null for what cannot be read: hidden, removed, written before the reader came. */
  readonly body: string | null;
  /** How many files it has. */
  readonly files: number;
}

/** What became of a group, between its messages. Names are empty where somebody has left the programme. */
export interface ShownChange {
  readonly id: string;
  readonly kind: 'begun' | 'added' | 'left' | 'renamed';
  readonly by: string;
  readonly person: string;
  readonly title: string | null;
  readonly at: Date;
}

export interface Thread {
  readonly messages: Page<ShownMessage>;
  readonly changes: readonly ShownChange[];
  readonly inbox: Page<InboxEntry>;
  /** What the reader has chosen for the next message. */
  readonly chosen: readonly ShownFile[];
  /** Until when the others have read, where they tell and the reader does. */
  readonly marks: readonly ReadMark[];
}

export interface ReadMark {
  readonly name: string;
  readonly readAt: Date;
}

const mostChanges = 100;

const quoteOf = sql`(select json_build_object('id', quoted.id, 'name', coalesce(quoted_writer.name, ''), 'body',
    case when quoted.hidden_at is null and quoted.removed_at is null and ${readIn('quoted')} then left(quoted.body, ${sql.lit(previewedLength)}) end,
    'files', (select count(*) from message_file file where file.message_id = quoted.id))
  from message quoted left join account_name quoted_writer on quoted_writer.id = quoted.author_account
  where quoted.id = message.quotes_id)`;

/** The newest messages before a key, in the order in which they were sent, and the newest conversations of the member. One query. */
export async function findThread(
  db: Db,
  actor: Member,
  { conversation, before }: { readonly conversation: SeenConversation; readonly before: string | null },
): Promise<Thread> {
  const key = readCursor(before);
  const { rows } = await sql<{
    messages: InJson<ShownMessage>[];
    changes: InJson<ShownChange>[];
    inbox: InJson<InboxEntry>[];
    chosen: ShownFile[];
    marks: InJson<ReadMark>[];
  }>`
    with said as (
      select message.id, message.author_account as author, message.hidden_at is not null as hidden, message.removed_at is not null as removed,
        case when message.hidden_at is null and message.removed_at is null then message.body else '' end as body,
        message.edited_at is not null as edited, message.sent_at as "sentAt", ${isUnanswered} as unanswered, ${quoteOf} as quote,
        ${filesOfMessage} as files,
        coalesce(writer.name, '') as name, coalesce(writer.initials_of, '') as "initialsOf", member.country
      from conversation_member own join message on message.conversation_id = own.conversation_id
      join conversation on conversation.id = own.conversation_id
      left join account_name writer on writer.id = message.author_account
      left join member on member.id = message.author_account
      where own.conversation_id = ${conversation.id}::uuid and own.member_id = ${actor.id}::uuid and ${isReadBy}
        ${key ? sql`and (message.sent_at, message.id) < (${key.at}::timestamptz, ${key.id}::uuid)` : sql``}
      order by message.sent_at desc, message.id desc limit ${sql.lit(threadPage + 1)}
    ), changed as (
      select change.id, change.kind, coalesce(doer.name, '') as by, coalesce(added.name, '') as person, change.title, change.at
      from conversation_member own join group_change change on change.conversation_id = own.conversation_id
      left join account_name doer on doer.id = change.by_id
      left join account_name added on added.id = change.member_id
      where own.conversation_id = ${conversation.id}::uuid and own.member_id = ${actor.id}::uuid and change.at >= own.joined_at
        ${key ? sql`and change.at < ${key.at}::timestamptz` : sql``}
        and change.at >= coalesce((select min("sentAt") from said having count(*) > ${sql.lit(threadPage)}), '-infinity')
      order by change.at desc, change.id desc limit ${sql.lit(mostChanges)}
    ), listed as (${inboxRows(actor, undefined)})
    select coalesce((select json_agg(said order by "sentAt" desc, id desc) from said), '[]') as messages,
      coalesce((select json_agg(changed order by at, id) from changed), '[]') as changes,
      coalesce((select json_agg(listed order by "lastAt" desc, id desc) from listed), '[]') as inbox,
      ${filesInDraft(actor, conversation)} as chosen,
      ${readMarks(actor, conversation)} as marks`.execute(db);
  const messages = rows.flatMap((row) => row.messages).map((one) => ({ ...one, sentAt: new Date(one.sentAt) }));
  const changes = rows.flatMap((row) => row.changes).map((one) => ({ ...one, at: new Date(one.at) }));
  const inbox = rows.flatMap((row) => row.inbox).map((one) => ({ ...one, lastAt: new Date(one.lastAt) }));
  const marks = rows.flatMap((row) => row.marks).map((one) => ({ ...one, readAt: new Date(one.readAt) }));
  const { shown, last } = takePage(messages, threadPage);
  const next = last && writeCursor({ at: last.sentAt, id: last.id });
  return {
    messages: { entries: shown.reverse(), next },
    changes,
    inbox: inboxOf(inbox),
    marks,
    chosen: rows[0]?.chosen ?? [],
  };
}

/** A message of the conversation that this member reads and may answer. */
export async function findQuote(
  db: Db,
  actor: Member,
  { id }: SeenConversation,
  message: string,
): Promise<Quote | undefined> {
  if (!isUuid(message)) return undefined;
  const { rows } = await sql<Quote>`
    select message.id, coalesce(writer.name, '') as name, left(message.body, ${sql.lit(previewedLength)}) as body,
      (select count(*)::integer from message_file file where file.message_id = message.id) as files
    from conversation_member own join message on message.conversation_id = own.conversation_id
    left join account_name writer on writer.id = message.author_account
    where own.conversation_id = ${id}::uuid and own.member_id = ${actor.id}::uuid and message.id = ${message}::uuid
      and ${isReadBy} and message.hidden_at is null and message.removed_at is null`.execute(db);
  return rows[0];
}

/** Moments are texts there. */
type InJson<row> = { readonly [key in keyof row]: row[key] extends Date ? string : row[key] };

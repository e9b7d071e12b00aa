import { sql } from 'kysely';
import type { Member } from '#kernel/actor.ts';
import { type Cursor, readCursor, takePage, writeCursor } from '#kernel/cursor.ts';
import { type AccountId, type ConversationId, isUuid, type MemberId, type MessageId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { isReadBy, type SeenConversation } from '../access.ts';
import { cutWord } from './model.ts';

export interface FoundMessage {
  readonly id: MessageId;
  readonly conversation: ConversationId;
  /** Of a group. */
  readonly title: string | null;
  /** The other one of two; empty once they have left the programme. */
  readonly name: string;
  readonly author: AccountId | null;
  /** Who wrote it; empty once they have left the programme. */
  readonly by: string;
  readonly body: string;
  readonly sentAt: Date;
}

const resultsPage = 30;

/** What somebody has chosen to look for, as SQL: all of the words, or beginnings of words, in the conversation of `own`. */
const soughtIn = (words: readonly string[]) =>
  sql`(${sql.join(
    words.map(
      (word) =>
        sql`quote_literal(replace(own.conversation_id::text, '-', '') || '/' || ${cutWord(word)}::text) || ':*'`,
    ),
    sql` || ' & ' || `,
  )})::tsquery`;

/** Messages that this member reads, the newest first. */
export async function searchMessages(
  db: Db,
  { id: reader }: Member,
  { words, after }: { readonly words: readonly string[]; readonly after: string | null },
): Promise<{ readonly entries: readonly FoundMessage[]; readonly next: string | undefined }> {
  const key: Cursor | undefined = readCursor(after);
  const { rows } = await sql<FoundMessage>`
    select message.id, message.conversation_id as conversation, conversation.title, coalesce(other.name, '') as name,
      message.author_account as author, coalesce(writer.name, '') as by, message.body, message.sent_at as "sentAt"
    from conversation_member own
    join conversation on conversation.id = own.conversation_id
    cross join lateral (select message_id from message_entry entry where entry.search @@ ${soughtIn(words)}) found
    join message on message.id = found.message_id
    left join account_name writer on writer.id = message.author_account
    left join lateral (
      select account.name from conversation_member theirs join account_name account on account.id = theirs.member_id
      where conversation.title is null and theirs.conversation_id = own.conversation_id and theirs.member_id <> own.member_id
    ) other on true
    where own.member_id = ${reader}::uuid and message.hidden_at is null and message.removed_at is null and ${isReadBy}
      ${key ? sql`and (message.sent_at, message.id) < (${key.at}::timestamptz, ${key.id}::uuid)` : sql``}
    order by message.sent_at desc, message.id desc limit ${sql.lit(resultsPage + 1)}`.execute(db);
  const { shown, last } = takePage(rows, resultsPage);
  return { entries: shown, next: last && writeCursor({ at: last.sentAt, id: last.id }) };
}

const shownAfter = 20;

/** The page of a conversation on which a message stands, with some that follow: before which key it begins. Null for the newest page. */
export async function findPlace(db: Db, { id }: Pick<SeenConversation, 'id'>, message: string): Promise<string | null> {
  if (!isUuid(message)) return null;
  const { rows } = await sql<{ at: Date; id: MemberId }>`
    select later.sent_at as at, later.id from message sought, lateral (
      select sent_at, id from message following
      where following.conversation_id = sought.conversation_id and (following.sent_at, following.id) > (sought.sent_at, sought.id)
      order by following.sent_at, following.id limit ${sql.lit(shownAfter + 1)}
    ) later
    where sought.id = ${message}::uuid and sought.conversation_id = ${id}::uuid
    order by later.sent_at, later.id`.execute(db);
  const end = rows[shownAfter];
  return end ? writeCursor(end) : null;
}

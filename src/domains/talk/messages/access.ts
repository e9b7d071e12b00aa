import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { type AccountId, type ConversationId, isUuid, type MemberId, type MessageId } from '#kernel/ids.ts';
import type { LoadedFor, Viewer } from '#platform/command.ts';

declare const seen: unique symbol;

export interface Conversation {
  readonly id: ConversationId;
  /** Undefined for a conversation of two. */
  readonly group: { readonly title: string } | undefined;
  /** Of a conversation of two; undefined once the other person has left the programme. */
  readonly other: { readonly id: MemberId; readonly name: string } | undefined;
  /** A message can be sent. */
  readonly open: boolean;
  /** This actor has written first, to somebody they do not know, who has not answered yet. */
  readonly awaited: boolean;
  /** This actor wants to hear of it only in the list. */
  readonly muted: boolean;
  /** It is out of this actor's list. */
  readonly archived: boolean;
  /** How many messages this actor has not read. */
  readonly unread: number;
  /** What this actor has typed and not sent yet. */
  readonly draft: { readonly body: string; readonly savedAt: Date } | undefined;
}
/** A conversation in which this actor takes part. */
export type SeenConversation<actor extends Actor = Actor> = Conversation & LoadedFor<actor> & { readonly [seen]: true };

/** A first message to a stranger that has no answer yet, as SQL on `conversation`. */
export const isUnanswered = sql<boolean>`(conversation.to_stranger and not exists (select from message answer
  where answer.conversation_id = conversation.id and answer.author_account is distinct from conversation.started_by))`;

/** Undefined for everyone but those who take part: support services, too, see only what is reported. */
export async function findConversation<actor extends Actor>(
  { db, actor }: Viewer<actor>,
  id: string,
): Promise<SeenConversation<actor> | undefined> {
  if (actor.kind !== 'member' || !isUuid(id)) return undefined;
  const row = await db
    .selectFrom('conversation_member as own')
    .innerJoin('conversation', 'conversation.id', 'own.conversation_id')
    .leftJoin('conversation_member as theirs', (join) =>
      join
        .onRef('theirs.conversation_id', '=', 'own.conversation_id')
        .onRef('theirs.member_id', '<>', 'own.member_id')
        .on('conversation.title', 'is', null),
    )
    .leftJoin('account_name as account', 'account.id', 'theirs.member_id')
    .select([
      'own.conversation_id as id',
      'conversation.title',
      'own.unread',
      'theirs.member_id as other',
      'own.muted',
      'own.archived',
      'own.draft',
      'own.draft_at',
    ])
    .select((eb) => eb.fn.coalesce('account.name', sql<string>`''`).as('name'))
    .select(
      sql<boolean>`case when conversation.title is null then
          theirs.member_id is not null and account.suspended_at is null and not exists (
            select from blocked_pair where one_id = own.member_id and other_id = theirs.member_id)
        else exists (select from conversation_member another
          where another.conversation_id = own.conversation_id and another.member_id <> own.member_id) end`.as('open'),
    )
    .select(
      sql<boolean>`(conversation.started_by is not distinct from own.member_id and ${isUnanswered})`.as('awaited'),
    )
    .where('own.conversation_id', '=', id as ConversationId)
    .where('own.member_id', '=', actor.id)
    .executeTakeFirst();
  if (!row) return undefined;
  const conversation: Conversation = {
    id: row.id,
    group: row.title === null ? undefined : { title: row.title },
    other: row.other ? { id: row.other, name: row.name } : undefined,
    open: row.open,
    awaited: row.awaited,
    muted: row.muted,
    archived: row.archived,
    unread: row.unread,
    draft: row.draft !== null && row.draft_at ? { body: row.draft, savedAt: row.draft_at } : undefined,
  };
  return conversation as SeenConversation<actor>;
}

/**
 * Whether somebody who takes part reads a message, as SQL on `own`, their row of conversation_member, and the message: in a group what was
 * written since they joined, and nothing of whom they have blocked.
 */
export const readIn = (message: string) =>
  sql<boolean>`(own.joined_at is null or (${sql.ref(`${message}.sent_at`)} >= own.joined_at and not exists (
  select from blocked_pair where one_id = own.member_id and other_id = ${sql.ref(`${message}.author_account`)} and by_one)))`;
export const isReadBy = readIn('message');

interface FoundMessage {
  readonly id: MessageId;
  readonly conversation: ConversationId;
  readonly author: AccountId | null;
  readonly sentAt: Date;
  readonly body: string;
  /** The support service has hidden it. */
  readonly hidden: boolean;
  /** Its author has removed it. */
  readonly removed: boolean;
  /** A first message to a stranger that has no answer yet. */
  readonly unanswered: boolean;
  /** Then it needs no words. */
  readonly hasFiles: boolean;
}
/** A message of a conversation in which this actor takes part. */
export type SeenMessage<actor extends Actor = Actor> = FoundMessage & LoadedFor<actor> & { readonly [seen]: true };

export async function findMessage<actor extends Actor>(
  { db, actor }: Viewer<actor>,
  id: string,
): Promise<SeenMessage<actor> | undefined> {
  if (actor.kind !== 'member' || !isUuid(id)) return undefined;
  const row = await db
    .selectFrom('message')
    .innerJoin('conversation_member as own', 'own.conversation_id', 'message.conversation_id')
    .innerJoin('conversation', 'conversation.id', 'message.conversation_id')
    .select(['message.id', 'message.conversation_id as conversation', 'author_account as author', 'sent_at as sentAt'])
    .select([
      'body',
      sql<boolean>`hidden_at is not null`.as('hidden'),
      sql<boolean>`removed_at is not null`.as('removed'),
    ])
    .select(isUnanswered.as('unanswered'))
    .select(({ exists, selectFrom }) =>
      exists(selectFrom('message_file').select('id').whereRef('message_file.message_id', '=', 'message.id'))
        .$castTo<boolean>()
        .as('hasFiles'),
    )
    .where('message.id', '=', id as MessageId)
    .where('own.member_id', '=', actor.id)
    .where(isReadBy)
    .executeTakeFirst();
  return row as SeenMessage<actor> | undefined;
}

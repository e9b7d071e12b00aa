import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { type ConversationId, isUuid, type MemberId, type MessageId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { fullName } from '#platform/full-name.ts';

declare const seen: unique symbol;

export interface Conversation {
  readonly id: ConversationId;
  /** Undefined once the other one has left the programme. */
  readonly other: { readonly id: MemberId; readonly name: string } | undefined;
  /** A message can be sent. */
  readonly open: boolean;
}
/** A conversation in which this actor takes part. */
export type SeenConversation = Conversation & { readonly [seen]: true };

/** Undefined for everyone but those who take part: support services, too, see only what is reported. */
export async function findConversation(db: Db, actor: Actor, id: string): Promise<SeenConversation | undefined> {
  if (actor.kind !== 'member' || !isUuid(id)) return undefined;
  const row = await db
    .selectFrom('conversation_member as own')
    .leftJoin('conversation_member as theirs', (join) =>
      join.onRef('theirs.conversation_id', '=', 'own.conversation_id').onRef('theirs.member_id', '<>', 'own.member_id'),
    )
    .leftJoin('account', 'account.id', 'theirs.member_id')
    .select(['own.conversation_id as id', 'theirs.member_id as other'])
    .select(fullName('account').as('name'))
    .select(
      sql<boolean>`theirs.member_id is not null and account.suspended_at is null and not exists (select from block
        where (block.member_id = own.member_id and blocked_id = theirs.member_id)
          or (block.member_id = theirs.member_id and blocked_id = own.member_id))`.as('open'),
    )
    .where('own.conversation_id', '=', id as ConversationId)
    .where('own.member_id', '=', actor.id)
    .executeTakeFirst();
  if (!row) return undefined;
  const conversation: Conversation = {
    id: row.id,
    other: row.other ? { id: row.other, name: row.name } : undefined,
    open: row.open,
  };
  return conversation as SeenConversation;
}

/** A message of a conversation in which this actor takes part. */
export interface SeenMessage {
  readonly [seen]: true;
  readonly id: MessageId;
  /** Taken from sight by the support service. */
  readonly hidden: boolean;
}

export async function findMessage(db: Db, actor: Actor, id: string): Promise<SeenMessage | undefined> {
  if (actor.kind !== 'member' || !isUuid(id)) return undefined;
  const row = await db
    .selectFrom('message')
    .innerJoin('conversation_member as own', 'own.conversation_id', 'message.conversation_id')
    .select(['message.id', 'message.hidden_at'])
    .where('message.id', '=', id as MessageId)
    .where('own.member_id', '=', actor.id)
    .executeTakeFirst();
  return row && ({ id: row.id, hidden: row.hidden_at !== null } as SeenMessage);
}

import type { Tx } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import type { ConversationId, MemberId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import { tellConversation } from '../../steps/tell-conversation.ts';
import { mostInGroup } from '../model.ts';

interface Addition {
  readonly conversation: ConversationId;
  readonly people: readonly MemberId[];
}

/** Under the lock of the group. False where not all of them have room in it: then nobody is added. */
export async function addPeople(tx: Tx<Member>, { conversation, people }: Addition): Promise<boolean> {
  const there = await tx.db
    .selectFrom('conversation_member')
    .select('member_id')
    .where('conversation_id', '=', conversation)
    .execute();
  const added = people.filter((id) => !there.some(({ member_id }) => member_id === id));
  if (there.length + added.length > mostInGroup) return false;
  if (added.length === 0) return true;
  await tx.db
    .insertInto('conversation_member')
    .values(
      added.map((member_id) => ({
        conversation_id: conversation,
        member_id,
        last_message_at: tx.now,
        joined_at: tx.now,
      })),
    )
    .execute();
  await tx.db
    .insertInto('group_change')
    .values(
      added.map((member_id) => ({
        id: newId<string>(),
        conversation_id: conversation,
        kind: 'added' as const,
        by_id: tx.actor.id,
        member_id,
        at: tx.now,
      })),
    )
    .execute();
  await tellConversation(tx, conversation);
  await tx.record({
    verb: 'group.people_added',
    subject: conversation,
    country: tx.actor.country,
    details: { people: added },
  });
  return true;
}

import { transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { newId } from '#platform/new-id.ts';
import type { SeenConversation } from '../../access.ts';
import { lockConversation } from '../../steps/lock-conversation.ts';
import { tellConversation } from '../../steps/tell-conversation.ts';
import { canLeaveGroup } from '../policy.ts';

/** What the actor wrote stays for the others. With the last of its people a group goes. */
export async function leaveGroup(
  by: By<Member>,
  conversation: SeenConversation<Member>,
): Promise<Result<'left', 'notAllowed'>> {
  const { id } = conversation;
  if (!canLeaveGroup(by.actor, conversation)) return refuse('notAllowed');
  await transact(by, async (tx) => {
    const { db, actor, now } = tx;
    await lockConversation(tx, id);
    const left = await db
      .deleteFrom('conversation_member')
      .where('conversation_id', '=', id)
      .where('member_id', '=', actor.id)
      .executeTakeFirst();
    if (left.numDeletedRows === 0n) return;
    await tx.record({ verb: 'group.left', subject: id, country: actor.country });
    const gone = await db
      .deleteFrom('conversation')
      .where('id', '=', id)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('conversation_member').select('member_id').where('conversation_id', '=', id))),
      )
      .executeTakeFirst();
    if (gone.numDeletedRows > 0n) return;
    await db
      .insertInto('group_change')
      .values({ id: newId<string>(), conversation_id: id, kind: 'left', by_id: actor.id, at: now })
      .execute();
    await tellConversation(tx, id);
  });
  return ok('left');
}

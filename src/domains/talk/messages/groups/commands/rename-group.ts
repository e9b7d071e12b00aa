import { transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { newId } from '#platform/new-id.ts';
import { findConversation, type SeenConversation } from '../../access.ts';
import { lockConversation } from '../../steps/lock-conversation.ts';
import { tellConversation } from '../../steps/tell-conversation.ts';
import { canRenameGroup } from '../policy.ts';

export async function renameGroup(
  by: By<Member>,
  conversation: SeenConversation<Member>,
  title: string,
): Promise<Result<'renamed', 'notAllowed'>> {
  const { id } = conversation;
  if (!canRenameGroup(by.actor, conversation)) return refuse('notAllowed');
  return transact(by, async (tx): Promise<Result<'renamed', 'notAllowed'>> => {
    await lockConversation(tx, id);
    const current = await findConversation(tx, id);
    if (!current) return refuse('notAllowed');
    if (current.group?.title === title) return ok('renamed');
    await tx.db.updateTable('conversation').set({ title }).where('id', '=', id).execute();
    await tx.db
      .insertInto('group_change')
      .values({ id: newId<string>(), conversation_id: id, kind: 'renamed', by_id: tx.actor.id, title, at: tx.now })
      .execute();
    await tx.record({ verb: 'group.renamed', subject: id, country: tx.actor.country });
    await tellConversation(tx, id);
    return ok('renamed');
  });
}

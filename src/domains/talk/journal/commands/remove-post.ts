import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenJournalPost } from '../access.ts';
import { canRemove } from '../policy.ts';

/** Nobody reads it any more. The row stays, so that reports about it can still be decided; its pictures go with their files. */
export async function removePost<actor extends Actor>(
  by: By<actor>,
  post: SeenJournalPost<NoInfer<actor>>,
): Promise<Result<'removed', 'notAllowed'>> {
  if (!canRemove(by.actor, post)) return refuse('notAllowed');
  const keys = await transact(by, async (tx) => {
    const removed = await tx.db
      .updateTable('journal_post')
      .set({ removed_at: tx.now })
      .where('id', '=', post.id)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (removed.numUpdatedRows === 0n) return [];
    const pictures = await tx.db
      .deleteFrom('journal_picture')
      .where('post_id', '=', post.id)
      .returning('file_key')
      .execute();
    await tx.record({ verb: 'journal.removed', subject: post.id });
    return pictures.map(({ file_key }) => file_key);
  });
  for (const key of keys) await by.services.files.remove(key);
  return ok('removed');
}

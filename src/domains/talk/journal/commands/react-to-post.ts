import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenJournalPost } from '../access.ts';
import type { Reaction } from '../model.ts';
import { canReact } from '../policy.ts';
import { lockPost } from '../steps/lock-post.ts';

/** Says one thing of a post in place of another, or nothing any more. Nobody is told by a notice. */
export async function reactToPost<actor extends Actor>(
  by: By<actor>,
  post: SeenJournalPost<NoInfer<actor>>,
  kind: Reaction | 'none',
): Promise<Result<'said', 'notAllowed'>> {
  const actor: Actor = by.actor;
  if (!canReact(actor, post)) return refuse('notAllowed');
  return transact({ ...by, actor }, async (tx) => {
    if (!(await lockPost(tx, post.id))) return refuse('notAllowed');
    const own = { post_id: post.id, member_id: actor.id };
    if (kind === 'none')
      await tx.db
        .deleteFrom('journal_reaction')
        .where('post_id', '=', post.id)
        .where('member_id', '=', actor.id)
        .execute();
    else
      await tx.db
        .insertInto('journal_reaction')
        .values({ ...own, kind, reacted_at: tx.now })
        .onConflict((same) => same.columns(['post_id', 'member_id']).doUpdateSet({ kind }))
        .execute();
    return ok('said');
  });
}

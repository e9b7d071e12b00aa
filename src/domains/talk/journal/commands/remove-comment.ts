import { transact } from '#domains/core/event-log/transact.ts';
import type { SeenReply } from '#domains/spaces/replies/access.ts';
import { removeReply } from '#domains/spaces/replies/steps/remove-reply.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenJournalPost } from '../access.ts';
import { commentRules } from '../model.ts';
import { canRemoveComment } from '../policy.ts';

export async function removeComment<actor extends Actor>(
  by: By<actor>,
  post: SeenJournalPost<NoInfer<actor>>,
  comment: SeenReply<NoInfer<actor>>,
): Promise<Result<'removed', 'notAllowed'>> {
  if (comment.removal === 'removed') return ok('removed'); // the same form, sent twice
  if (!canRemoveComment(by.actor, post, comment)) return refuse('notAllowed');
  await transact(by, (tx) => removeReply(tx, comment, commentRules));
  return ok('removed');
}

import { transact } from '#domains/core/event-log/transact.ts';
import { removeReply } from '#domains/spaces/replies/steps/remove-reply.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { canRemove } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenReply } from '../access.ts';
import { discussionRules } from '../model.ts';

export async function removeDiscussionReply<actor extends Actor>(
  by: By<actor>,
  space: SeenSpace<NoInfer<actor>>,
  reply: SeenReply<NoInfer<actor>>,
): Promise<Result<'removed', 'notAllowed'>> {
  if (!canRemove(by.actor, space, reply)) return refuse('notAllowed');
  await transact(by, (tx) => removeReply(tx, reply, discussionRules));
  return ok('removed');
}

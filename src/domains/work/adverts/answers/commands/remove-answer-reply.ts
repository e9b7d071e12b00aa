import { transact } from '#domains/core/event-log/transact.ts';
import type { SeenReply } from '#domains/spaces/replies/access.ts';
import { removeReply } from '#domains/spaces/replies/steps/remove-reply.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { answerRules } from '../../model.ts';
import { canRemoveReply } from '../../policy.ts';

export async function removeAnswerReply(
  by: By<Member>,
  reply: SeenReply<Member>,
): Promise<Result<'removed', 'notAllowed'>> {
  if (!canRemoveReply(by.actor, reply)) return refuse('notAllowed');
  await transact(by, (tx) => removeReply(tx, reply, answerRules));
  return ok('removed');
}

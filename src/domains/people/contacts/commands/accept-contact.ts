import { transact } from '#domains/core/events/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenRequest } from '../access.ts';
import { canAnswer } from '../policy.ts';
import { addContact } from '../steps/add-contact.ts';
import { lockPair } from '../steps/lock-pair.ts';

/** Accepting twice is accepting once. */
export async function acceptContact<actor extends Actor>(
  by: By<actor>,
  request: SeenRequest<NoInfer<actor>>,
): Promise<Result<'contact', 'closed'>> {
  const { actor } = by;
  if (request.state === 'accepted' && actor.kind === 'member' && actor.id === request.to) return ok('contact');
  if (!canAnswer(actor, request)) return refuse('closed');
  return transact(by, async (tx) => {
    await lockPair(tx, request.from, request.to);
    return (await addContact(tx, request, actor.country)) ? ok('contact') : refuse('closed');
  });
}

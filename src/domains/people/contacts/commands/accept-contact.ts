import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenRequest } from '../access.ts';
import { canAnswer, isAsked } from '../policy.ts';
import { addContact } from '../steps/add-contact.ts';
import { lockPair } from '../steps/lock-pair.ts';

/** The person who was asked becomes a contact of the person who asked. */
export async function acceptContact<actor extends Actor>(
  by: By<actor>,
  request: SeenRequest<NoInfer<actor>>,
): Promise<Result<'contact', 'closed'>> {
  const { actor } = by;
  if (request.state === 'accepted' && isAsked(actor, request)) return ok('contact'); // the same form, sent twice
  if (!canAnswer(actor, request)) return refuse('closed');
  return transact(by, async (tx) => {
    await lockPair(tx, request.from, request.to);
    return (await addContact(tx, request, actor.country)) ? ok('contact') : refuse('closed');
  });
}

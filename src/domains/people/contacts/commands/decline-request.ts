import { transact } from '#domains/core/event-log/transact.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import { noteAnswer } from '#domains/people/screening/steps/note-answer.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenRequest } from '../access.ts';
import { canAnswer } from '../policy.ts';

/** The person who was asked does not want to be a contact. Nobody is told of it. */
export async function declineRequest<actor extends Actor>(
  by: By<actor>,
  request: SeenRequest<NoInfer<actor>>,
): Promise<Result<'declined', 'closed'>> {
  if (request.state === 'declined') return ok('declined'); // the same form, sent twice
  if (!canAnswer(by.actor, request)) return refuse('closed');
  return transact(by, async (tx) => {
    const { numUpdatedRows } = await tx.db
      .updateTable('contact_request')
      .set({ state: 'declined', answered_at: tx.now })
      .where('id', '=', request.id)
      .where('state', '=', 'open')
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return refuse('closed');
    await noteAnswer(tx, { kind: 'request', writer: request.from, reader: request.to, answer: 'declined' });
    await stopWaiting(tx, { kinds: ['contact_request'], subject: request.id });
    await tx.record({ verb: 'contact.declined', subject: request.id });
    return ok('declined');
  });
}

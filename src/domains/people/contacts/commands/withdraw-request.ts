import { transact } from '#domains/core/event-log/transact.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenRequest } from '../access.ts';
import { canWithdraw } from '../policy.ts';

/** The person who asked takes it back. Nobody is told of it. */
export async function withdrawRequest<actor extends Actor>(
  by: By<actor>,
  request: SeenRequest<NoInfer<actor>>,
): Promise<Result<'withdrawn', 'closed'>> {
  if (request.state === 'withdrawn') return ok('withdrawn'); // the same form, sent twice
  if (!canWithdraw(by.actor, request)) return refuse('closed');
  return transact(by, async (tx) => {
    const { numUpdatedRows } = await tx.db
      .updateTable('contact_request')
      .set({ state: 'withdrawn', answered_at: tx.now })
      .where('id', '=', request.id)
      .where('state', '=', 'open')
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return refuse('closed');
    await stopWaiting(tx, { kinds: ['contact_request'], subject: request.id });
    await tx.record({ verb: 'contact.withdrawn', subject: request.id });
    return ok('withdrawn');
  });
}

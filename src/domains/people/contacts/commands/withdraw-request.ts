import { recordEvent } from '#domains/core/events/record-event.ts';
import type { SeenRequest } from '../access.ts';
import { canWithdraw } from '../policy.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';

/** The one who asked takes it back. Nobody is told of it. */
export async function withdrawRequest(
  db: Db,
  actor: Actor,
  request: SeenRequest,
  now: Date,
): Promise<Result<'withdrawn', 'closed'>> {
  if (request.state === 'withdrawn') return ok('withdrawn'); // the same form, sent twice
  if (!canWithdraw(actor, request)) return refuse('closed');
  return db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('contact_request')
      .set({ state: 'withdrawn', answered_at: now })
      .where('id', '=', request.id)
      .where('state', '=', 'open')
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return refuse('closed');
    await recordEvent(tx, actor, { verb: 'contact.withdrawn', subject: request.id }, now);
    return ok('withdrawn');
  });
}

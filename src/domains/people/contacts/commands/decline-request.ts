import { recordEvent } from '#domains/core/events/record-event.ts';
import type { SeenRequest } from '../access.ts';
import { canAnswer } from '../policy.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';

/** The one who was asked does not want to be a contact. Nobody is told of it. */
export async function declineRequest(
  db: Db,
  actor: Actor,
  request: SeenRequest,
  now: Date,
): Promise<Result<'declined', 'closed'>> {
  if (request.state === 'declined') return ok('declined'); // the same form, sent twice
  if (!canAnswer(actor, request)) return refuse('closed');
  return db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('contact_request')
      .set({ state: 'declined', answered_at: now })
      .where('id', '=', request.id)
      .where('state', '=', 'open')
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return refuse('closed');
    await recordEvent(tx, actor, { verb: 'contact.declined', subject: request.id }, now);
    return ok('declined');
  });
}

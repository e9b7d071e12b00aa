import type { Actor } from '../../../kernel/actor.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db.ts';
import { recordEvent } from '../../audit/record-event.ts';
import type { SeenRequest } from '../access.ts';
import { canAnswer, canWithdraw } from '../policy.ts';

/** The one who was asked declines, or the one who asked withdraws. Nobody is told of either. */
export async function closeRequest(
  db: Db,
  actor: Actor,
  request: SeenRequest,
  { as, now }: { readonly as: 'declined' | 'withdrawn'; readonly now: Date },
): Promise<Result<'closed', 'closed'>> {
  const may = as === 'declined' ? canAnswer(actor, request) : canWithdraw(actor, request);
  if (!may) return request.state === as ? ok('closed') : refuse('closed');
  return db.transaction().execute(async (tx) => {
    const closed = await tx
      .updateTable('contact_request')
      .set({ state: as, answered_at: now })
      .where('id', '=', request.id)
      .where('state', '=', 'open')
      .executeTakeFirst();
    if (closed.numUpdatedRows === 0n) return refuse('closed');
    await recordEvent(tx, actor, { verb: `contact.${as}`, subject: request.id }, now);
    return ok('closed');
  });
}

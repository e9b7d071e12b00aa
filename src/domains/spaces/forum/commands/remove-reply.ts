import { recordEvent } from '#domains/core/events/record-event.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import { canRemove } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { Live } from '#platform/live.ts';
import type { SeenReply } from '../access.ts';

/** The words go from sight, a trace stays: what was reported can still be looked at. */
export async function removeReply(
  db: Db,
  actor: Actor,
  { space, reply }: { readonly space: SeenSpace; readonly reply: SeenReply },
  { now, live }: { readonly now: Date; readonly live: Live },
): Promise<Result<'removed', 'notAllowed'>> {
  if (!canRemove(actor, space, reply)) return refuse('notAllowed');
  await db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('reply')
      .set({ removed_at: now })
      .where('id', '=', reply.id)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    await recordEvent(tx, actor, { verb: 'reply.removed', subject: reply.id, details: { space: space.id } }, now);
  });
  live.publish(topicOf(space.id));
  return ok('removed');
}

import { recordEvent } from '#domains/core/events/record-event.ts';
import { canBlock } from '../policy.ts';
import type { SeenPerson } from '#domains/people/profiles/access.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';

/** The two can find each other again; what was between them before does not come back. */
export async function unblockPerson(
  db: Db,
  actor: Actor,
  person: SeenPerson,
  now: Date,
): Promise<Result<'unblocked', 'notPossible'>> {
  if (!canBlock(actor, person)) return refuse('notPossible');
  await db.transaction().execute(async (tx) => {
    const unblocked = await tx
      .deleteFrom('block')
      .where('member_id', '=', actor.id)
      .where('blocked_id', '=', person.id)
      .executeTakeFirst();
    if (unblocked.numDeletedRows > 0n)
      await recordEvent(tx, actor, { verb: 'contact.unblocked', subject: person.id, country: actor.country }, now);
  });
  return ok('unblocked');
}

import { recordEvent } from '#domains/core/events/record-event.ts';
import { canBlock } from '../policy.ts';
import type { SeenPerson } from '#domains/people/profiles/access.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import { lockPair } from './lock-pair.ts';

/** Ends what lies between the two: contact and open question. Neither finds or reaches the other from now on. */
export async function blockPerson(
  db: Db,
  actor: Actor,
  person: SeenPerson,
  now: Date,
): Promise<Result<'blocked', 'notPossible'>> {
  if (!canBlock(actor, person)) return refuse('notPossible');
  return db.transaction().execute(async (tx) => {
    await lockPair(tx, actor.id, person.id);
    const two = [actor.id, person.id];
    const blocked = await tx
      .insertInto('block')
      .values({ member_id: actor.id, blocked_id: person.id, since: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (blocked.numInsertedOrUpdatedRows === 0n) return ok('blocked');
    await tx.deleteFrom('contact').where('member_id', 'in', two).where('other_id', 'in', two).execute();
    await tx
      .updateTable('contact_request')
      .set(({ eb }) => ({
        state: eb
          .case()
          .when('from_id', '=', actor.id)
          .then('withdrawn' as const)
          .else('declined' as const)
          .end(),
        answered_at: now,
      }))
      .where('state', '=', 'open')
      .where('from_id', 'in', two)
      .where('to_id', 'in', two)
      .execute();
    await recordEvent(tx, actor, { verb: 'contact.blocked', subject: person.id, country: actor.country }, now);
    return ok('blocked');
  });
}

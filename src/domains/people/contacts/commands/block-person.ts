import { transact } from '#domains/core/event-log/transact.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import { endFollowing } from '#domains/people/following/steps/end-following.ts';
import type { SeenPerson } from '#domains/people/profiles/access.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { canBlock } from '../policy.ts';
import { lockPair } from '../steps/lock-pair.ts';

/** Ends the contact and the open request between the two; neither follows the other any more. From now on neither finds or reaches the other. */
export async function blockPerson<actor extends Actor>(
  by: By<actor>,
  person: SeenPerson<NoInfer<actor>>,
): Promise<Result<'blocked', 'notPossible'>> {
  const { actor, now } = by;
  if (!canBlock(actor, person)) return refuse('notPossible');
  return transact(by, async (tx) => {
    await lockPair(tx, actor.id, person.id);
    const two = [actor.id, person.id];
    const blocked = await tx.db
      .insertInto('block')
      .values({ member_id: actor.id, blocked_id: person.id, since: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (blocked.numInsertedOrUpdatedRows === 0n) return ok('blocked');
    await tx.db.deleteFrom('contact').where('member_id', 'in', two).where('other_id', 'in', two).execute();
    await endFollowing(tx, actor.id, person.id);
    const closed = await tx.db
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
      .returning('id')
      .executeTakeFirst();
    if (closed) await stopWaiting(tx, { kinds: ['contact_request'], subject: closed.id });
    await tx.record({ verb: 'contact.blocked', subject: person.id, country: actor.country });
    return ok('blocked');
  });
}

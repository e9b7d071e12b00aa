import { transact } from '#domains/core/event-log/transact.ts';
import type { SeenPerson } from '#domains/people/profiles/access.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { canBlock } from '../policy.ts';

/** The two can find each other again; a contact or request from before is not restored. */
export async function unblockPerson<actor extends Actor>(
  by: By<actor>,
  person: SeenPerson<NoInfer<actor>>,
): Promise<Result<'unblocked', 'notPossible'>> {
  const { actor } = by;
  if (!canBlock(actor, person)) return refuse('notPossible');
  await transact(by, async (tx) => {
    const unblocked = await tx.db
      .deleteFrom('block')
      .where('member_id', '=', actor.id)
      .where('blocked_id', '=', person.id)
      .executeTakeFirst();
    if (unblocked.numDeletedRows > 0n)
      await tx.record({ verb: 'contact.unblocked', subject: person.id, country: actor.country });
  });
  return ok('unblocked');
}

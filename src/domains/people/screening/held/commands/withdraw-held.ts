import { transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenHeld } from '../access.ts';
import { canWithdrawHeld } from '../policy.ts';
import { closeHeld } from '../steps/close-held.ts';

/** The sender takes a text back before anybody has decided. It stays theirs to read and copy. */
export async function withdrawHeld(by: By<Member>, held: SeenHeld<Member>): Promise<Result<'withdrawn', 'decided'>> {
  if (held.state === 'withdrawn') return ok('withdrawn'); // the same form, sent twice
  if (!canWithdrawHeld(by.actor, held)) return refuse('decided');
  return transact(by, async (tx) => {
    if (!(await closeHeld(tx, { id: held.id, state: 'withdrawn' }))) return refuse('decided');
    await tx.record({ verb: 'held_text.withdrawn', subject: held.id, country: held.country });
    return ok('withdrawn');
  });
}

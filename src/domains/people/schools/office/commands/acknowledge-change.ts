import { transact } from '#domains/core/event-log/transact.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenChange } from '../../access.ts';
import { canSeeChanges } from '../../policy.ts';

/** An officer has looked at what a teacher changed. The first officer is kept. */
export async function acknowledgeChange<actor extends Actor>(
  by: By<actor>,
  { id, school, country }: SeenChange<NoInfer<actor>>,
): Promise<Result<'seen', 'notAllowed'>> {
  const { actor } = by;
  if (!canSeeChanges(actor, { country })) return refuse('notAllowed');
  return transact(by, async (tx) => {
    const { numUpdatedRows } = await tx.db
      .updateTable('school_change')
      .set({ seen_at: tx.now, seen_by: actor.id })
      .where('id', '=', id)
      .where('seen_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) {
      await stopWaiting(tx, { subject: id, kinds: ['school_change'] });
      await tx.record({ verb: 'school.change_seen', subject: school, country, details: { change: id } });
    }
    return ok('seen');
  });
}

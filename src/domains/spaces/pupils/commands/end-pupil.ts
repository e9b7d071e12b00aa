import { transact } from '#domains/core/event-log/transact.ts';
import { endSessionsOfPupil } from '#domains/people/accounts/steps/end-sessions.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenPupil } from '../access.ts';
import { canEnd } from '../policy.ts';

/** Ends the account of a pupil in all spaces: nobody can sign in with it any more. What the pupil wrote stays. */
export async function endPupil<actor extends Actor>(
  by: By<actor>,
  pupil: SeenPupil<NoInfer<actor>>,
): Promise<Result<'ended', 'notAllowed'>> {
  const { space } = pupil;
  if (!canEnd(by.actor, space, pupil)) return refuse('notAllowed');
  await transact(by, async (tx) => {
    const { numUpdatedRows } = await tx.db
      .updateTable('pupil')
      .set({ ended_at: tx.now, first_password_sealed: null })
      .where('id', '=', pupil.id)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    await endSessionsOfPupil(tx, pupil.id);
    await tx.record({ verb: 'pupil.ended', subject: pupil.id, space: space.id });
  });
  return ok('ended');
}

import { transact } from '#domains/core/event-log/transact.ts';
import { endSessionsOfPupil } from '#domains/people/accounts/steps/end-sessions.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { hashPassword } from '#platform/passwords.ts';
import { readablePassword } from '#platform/readable-password.ts';
import type { SeenPupil } from '../access.ts';
import { asTyped } from '../model.ts';
import { canHandOutPassword } from '../policy.ts';

/** Gives a new password in words of the pupil's language, to be printed again; sessions with the old one end. */
export async function resetPupilPassword<actor extends Actor>(
  by: By<actor>,
  pupil: SeenPupil<NoInfer<actor>>,
): Promise<Result<'reset', 'notAllowed'>> {
  const { space } = pupil;
  if (!canHandOutPassword(by.actor, space, pupil)) return refuse('notAllowed');
  const password = readablePassword(pupil.language);
  const hash = await hashPassword(asTyped(password));
  await transact(by, async (tx) => {
    const { numUpdatedRows } = await tx.db
      .updateTable('pupil')
      .set({ password_hash: hash, first_password_sealed: tx.services.keyring.encrypt(password) })
      .where('id', '=', pupil.id)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    await endSessionsOfPupil(tx, pupil.id);
    await tx.record({ verb: 'pupil.password_reset', subject: pupil.id, space: space.id });
  });
  return ok('reset');
}

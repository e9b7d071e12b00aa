import { recordEvent } from '#domains/core/events/record-event.ts';
import { endSessionsOfPupil } from '#domains/people/accounts/steps/end-sessions.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { canManagePupil } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import { hashPassword } from '#platform/passwords.ts';
import { readablePassword } from '#platform/readable-password.ts';
import type { Keyring } from '#platform/tokens.ts';
import type { SeenPupil } from '../access.ts';

/** Gives a new password, to be printed again; whoever is signed in with the old one is out. */
export async function resetPupilPassword(
  db: Db,
  actor: Actor,
  { space, pupil }: { readonly space: SeenSpace; readonly pupil: SeenPupil },
  { now, keyring, language }: { readonly now: Date; readonly keyring: Keyring; readonly language: string },
): Promise<Result<'reset', 'notAllowed'>> {
  if (!canManagePupil(space, pupil)) return refuse('notAllowed');
  const password = readablePassword(language);
  const hash = await hashPassword(password);
  await db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('pupil')
      .set({ password_hash: hash, first_password_sealed: keyring.encrypt(password) })
      .where('id', '=', pupil.id)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    await endSessionsOfPupil({ db: tx }, pupil.id);
    await recordEvent(
      tx,
      actor,
      { verb: 'pupil.password_reset', subject: pupil.id, details: { space: space.id } },
      now,
    );
  });
  return ok('reset');
}

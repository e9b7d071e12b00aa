import { recordEvent } from '#domains/core/events/record-event.ts';
import { endSessionsOfPupil } from '#domains/people/accounts/steps/end-sessions.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { SeenPupil } from '../access.ts';
import { canEnd } from '../policy.ts';

/** Ends a pupil's account in all spaces: nobody can sign in with it any more. What the pupil wrote stays. */
export async function endPupil(
  db: Db,
  actor: Actor,
  { space, pupil }: { readonly space: SeenSpace; readonly pupil: SeenPupil },
  { now }: { readonly now: Date },
): Promise<Result<'ended', 'notAllowed'>> {
  if (!canEnd(actor, space, pupil)) return refuse('notAllowed');
  await db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('pupil')
      .set({ ended_at: now, first_password_sealed: null })
      .where('id', '=', pupil.id)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    await endSessionsOfPupil({ db: tx }, pupil.id);
    await recordEvent(tx, actor, { verb: 'pupil.ended', subject: pupil.id, details: { space: space.id } }, now);
  });
  return ok('ended');
}

import type { Tx } from '#domains/core/event-log/transact.ts';
import type { PupilId } from '#kernel/ids.ts';

/** Puts what is done to a pupil in a space in order with the undoing of their class list, which deletes the pupil. */
export async function lockPupil({ db }: Pick<Tx, 'db'>, pupil: PupilId): Promise<void> {
  await db.selectFrom('pupil').select('id').where('id', '=', pupil).forKeyShare().execute();
}

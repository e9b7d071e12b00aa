import { transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import type { By } from '#platform/command.ts';

/** For good, with its file. */
export async function removePicture(by: By<Member>): Promise<void> {
  const { actor } = by;
  const key = await transact(by, async (tx) => {
    const removed = await tx.db
      .deleteFrom('profile_picture')
      .where('member_id', '=', actor.id)
      .returning('file_key')
      .executeTakeFirst();
    if (removed) await tx.record({ verb: 'profile.picture_removed', subject: actor.id, country: actor.country });
    return removed?.file_key;
  });
  if (key) await by.services.files.remove(key);
}

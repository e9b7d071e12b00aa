import { transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import type { By } from '#platform/command.ts';
import type { PartAudience } from '../model.ts';

/** For which readers of the profile the member's photo is. */
export async function chooseAudience(by: By<Member>, audience: PartAudience): Promise<void> {
  await transact(by, async (tx) => {
    await tx.db.updateTable('profile_picture').set({ audience }).where('member_id', '=', by.actor.id).execute();
  });
}

import { transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenSpace } from '../access.ts';
import { canChooseFollowing } from '../policy.ts';

/** Chooses whether the member is told what is new in a space. One's own setting: it is not recorded. */
export async function followSpace(
  by: By<Member>,
  space: SeenSpace<Member>,
  follows: boolean,
): Promise<Result<'chosen', 'notAllowed'>> {
  if (!canChooseFollowing(by.actor, space)) return refuse('notAllowed');
  await transact(by, (tx) =>
    tx.db
      .updateTable('space_member')
      .set({ follows })
      .where('space_id', '=', space.id)
      .where('member_id', '=', tx.actor.id)
      .execute(),
  );
  return ok('chosen');
}

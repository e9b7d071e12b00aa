import { transact } from '#domains/core/event-log/transact.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import type { Member } from '#kernel/actor.ts';
import type { By } from '#platform/command.ts';

/** Chooses whether the member is told of new threads in a forum. One's own setting: it is not recorded. */
export async function followForum(by: By<Member>, { id }: SeenSpace<Member>, follows: boolean): Promise<void> {
  await transact(by, async ({ db, actor }) => {
    const row = { space_id: id, member_id: actor.id };
    if (follows)
      await db
        .insertInto('forum_follower')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    else await db.deleteFrom('forum_follower').where('space_id', '=', id).where('member_id', '=', actor.id).execute();
  });
}

import { transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import type { By } from '#platform/command.ts';
import type { SeenThread } from '../access.ts';

/** Chooses whether the member is told of new replies in a thread; also where they wrote in it. Not recorded. */
export async function followThread(
  by: By<Member>,
  { discussion }: SeenThread<Member>,
  follows: boolean,
): Promise<void> {
  await transact(by, async ({ db, actor }) => {
    await db
      .insertInto('thread_follower')
      .values({ thread_id: discussion.id, member_id: actor.id, follows })
      .onConflict((conflict) => conflict.columns(['thread_id', 'member_id']).doUpdateSet({ follows }))
      .execute();
  });
}

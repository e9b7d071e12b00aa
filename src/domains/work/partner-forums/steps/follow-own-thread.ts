import type { Tx } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import type { ThreadId } from '#kernel/ids.ts';

/** Who writes in a thread is told of replies, unless they have chosen not to be. */
export async function followOwnThread(
  { db, actor }: Pick<Tx<Member>, 'db' | 'actor'>,
  thread: ThreadId,
): Promise<void> {
  await db
    .insertInto('thread_follower')
    .values({ thread_id: thread, member_id: actor.id, follows: true })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

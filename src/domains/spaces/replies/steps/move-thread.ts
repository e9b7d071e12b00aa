import type { Tx } from '#domains/core/event-log/transact.ts';
import type { SpaceId, ThreadId } from '#kernel/ids.ts';

/** Takes a thread with all its replies to another space. */
export async function moveThread({ db }: Pick<Tx, 'db'>, thread: ThreadId, space: SpaceId): Promise<void> {
  await db.updateTable('thread').set({ space_id: space }).where('id', '=', thread).execute();
  await db.updateTable('reply').set({ space_id: space }).where('thread_id', '=', thread).execute();
}

import type { Tx } from '#domains/core/event-log/transact.ts';
import type { ThreadId } from '#kernel/ids.ts';

/** Threads go with what they are about and all its replies. */
export async function deleteThreads({ db }: Pick<Tx, 'db'>, threads: readonly ThreadId[]): Promise<void> {
  if (threads.length > 0) await db.deleteFrom('thread').where('id', 'in', threads).execute();
}

import type { ThreadId } from '#kernel/ids.ts';
import type { World } from './world.ts';

/** The number of replies that the thread of an item shows. */
export async function countedReplies({ db }: World, item: ThreadId): Promise<number> {
  const { replies } = await db.selectFrom('thread').select('replies').where('id', '=', item).executeTakeFirstOrThrow();
  return replies;
}

import { type Actor, authorOf } from '#kernel/actor.ts';
import type { ThreadId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

/** What this pupil has written last in a thread: a number may be cut in two by the end of a reply. */
export async function findLastOwnReply(db: Db, actor: Actor, thread: ThreadId): Promise<string> {
  const { pupil } = authorOf(actor);
  if (!pupil) return '';
  const last = await db
    .selectFrom('reply')
    .select('body')
    .where('thread_id', '=', thread)
    .where('author_pupil', '=', pupil)
    .where('removed_at', 'is', null)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return last?.body ?? '';
}

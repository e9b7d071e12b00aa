import type { ThreadId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

/** The replies that people outside the space read where the item is public: those of pupils never are, and what waits is not yet. */
export async function listOutsideTexts(db: Db, thread: ThreadId): Promise<string[]> {
  const rows = await db
    .selectFrom('reply')
    .select('body')
    .where('thread_id', '=', thread)
    .where('from_pupil', '=', false)
    .where('removed_at', 'is', null)
    .where('hidden_at', 'is', null)
    .where('waits_since', 'is', null)
    .orderBy('made_at', 'desc')
    .limit(2000)
    .execute();
  return rows.map(({ body }) => body);
}

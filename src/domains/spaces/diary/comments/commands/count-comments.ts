import { sql } from 'kysely';
import type { DiaryPostId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

/** Keeps the number that stands at a post, in the transaction in which a comment comes or goes from sight. */
export async function countComments(tx: Db, post: DiaryPostId, by: 1 | -1): Promise<void> {
  await tx
    .updateTable('diary_post')
    .set({ comments: sql`greatest(comments + ${by}::integer, 0)` })
    .where('id', '=', post)
    .execute();
}

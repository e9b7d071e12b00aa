import { sql } from 'kysely';
import { listReplies, noReplies, type ReplyPage } from '#domains/spaces/replies/queries.ts';
import type { Cursor } from '#kernel/cursor.ts';
import type { Db } from '#platform/db.ts';
import { commentView, type PostInDiary, type SeenDiary, type SeenPost, seenPost, selectPosts } from './access.ts';

export const postsAPage = 10;
const postsInFeed = 30;

/** The newest first, after the cursor; one more than a page, where there is one. */
export async function listPosts(db: Db, diary: SeenDiary, before?: Cursor): Promise<SeenPost[]> {
  const rows = await selectPosts(db, diary)
    .$if(before !== undefined, (query) =>
      query.where(sql<boolean>`(post.posted_at, post.id) < (${before?.at}::timestamptz, ${before?.id}::uuid)`),
    )
    .orderBy('post.posted_at', 'desc')
    .orderBy('post.id', 'desc')
    .limit(postsAPage + 1)
    .execute();
  return rows.map((row) => seenPost(diary, row));
}

/** Public posts only, for every reader of the feed. */
export async function listPostsOfFeed(db: Db, diary: SeenDiary): Promise<SeenPost[]> {
  const rows = await selectPosts(db, diary)
    .where('post.audience', '=', 'public')
    .where('post.removed_at', 'is', null)
    .where('post.hidden_at', 'is', null)
    .orderBy('post.posted_at', 'desc')
    .orderBy('post.id', 'desc')
    .limit(postsInFeed)
    .execute();
  return rows.map((row) => seenPost(diary, row));
}

/** The newest comments, or those before the cursor; none of a post that is removed or hidden. */
export async function listComments(db: Db, { diary, post }: PostInDiary, before?: Cursor): Promise<ReplyPage> {
  return post.removal ? noReplies : listReplies(db, post.id, commentView(diary), before);
}

/** Who saved the text of a post last; undefined where the person is gone. */
export async function findLastWriter(db: Db, post: SeenPost): Promise<string | undefined> {
  const row = await db
    .selectFrom('event')
    .select('actor_id')
    .where('subject_id', '=', post.id)
    .where('verb', 'in', ['post.written', 'post.edited'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.actor_id ?? undefined;
}

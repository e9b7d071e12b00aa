import { sql } from 'kysely';
import { wholeView } from '#domains/spaces/replies/model.ts';
import { listReplies, noReplies, type ReplyPage } from '#domains/spaces/replies/queries.ts';
import type { Actor } from '#kernel/actor.ts';
import { type Cursor, readCursor, takePage, writeCursor } from '#kernel/cursor.ts';
import type { MemberId } from '#kernel/ids.ts';
import type { Viewer } from '#platform/command.ts';
import { type SeenJournalPost, seenPost, selectPosts } from './access.ts';
import { canReadComments } from './policy.ts';

const pageSize = 20;

export interface JournalPage<actor extends Actor = Actor> {
  readonly posts: readonly SeenJournalPost<actor>[];
  /** Where the next page begins. */
  readonly next: string | undefined;
}

/** The posts of a person that this actor may read, newest first. One query. */
export async function listPostsOf<actor extends Actor>(
  { db, actor }: Viewer<actor>,
  author: MemberId,
  after: string | null,
): Promise<JournalPage<actor>> {
  const key = readCursor(after);
  const rows = await selectPosts(db, actor)
    .where('post.author_account', '=', author)
    .$if(key !== undefined, (query) =>
      query.where(
        sql<boolean>`(post.posted_at, post.id) < (${key?.at ?? null}::timestamptz, ${key?.id ?? null}::uuid)`,
      ),
    )
    .orderBy('post.posted_at', 'desc')
    .orderBy('post.id', 'desc')
    .limit(pageSize + 1)
    .execute();
  const { shown, last } = takePage(rows, pageSize);
  return {
    posts: shown.map((row) => seenPost(actor, row)),
    next: last && writeCursor({ at: last.posted_at, id: last.id }),
  };
}

/** The comments below a post; none for guests. */
export async function listComments(
  { db, actor }: Viewer,
  post: SeenJournalPost,
  before: Cursor | undefined,
): Promise<ReplyPage> {
  if (!canReadComments(actor)) return noReplies;
  return listReplies(db, post.id, { ...wholeView, pupils: false, waiting: 'none' }, before);
}

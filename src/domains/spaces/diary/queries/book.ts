import { sql } from 'kysely';
import type { Cursor } from '#kernel/cursor.ts';
import type { PictureId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { type SeenDiary, type SeenPost, seenPost, selectPosts } from '../access.ts';

/** A book is drawn in a second: so many posts, pictures and letters. What is older stands in the book before. */
export const mostInBook = { posts: 30, pictures: 40, letters: 80_000 } as const;

export interface BookPosts {
  /** The oldest first. */
  readonly posts: readonly SeenPost[];
  /** Ids of pictures in them, in their order. */
  readonly pictures: readonly string[];
  /** Where the book before begins. */
  readonly earlier: Cursor | undefined;
}

const picture = /<img [^>]*src="\/pictures\/([0-9a-f-]{36})"/g;

/** The newest posts that this reader may read and that fit into one book. One query. */
export async function listPostsOfBook(db: Db, diary: SeenDiary, before?: Cursor): Promise<BookPosts> {
  const rows = await selectPosts(db, diary)
    .where('post.removed_at', 'is', null)
    .where('post.hidden_at', 'is', null)
    .$if(before !== undefined, (query) =>
      query.where(sql<boolean>`(post.posted_at, post.id) < (${before?.at}::timestamptz, ${before?.id}::uuid)`),
    )
    .orderBy('post.posted_at', 'desc')
    .orderBy('post.id', 'desc')
    .limit(mostInBook.posts + 1)
    .execute();
  return takeBook(rows.map((row) => seenPost(diary, row)));
}

function takeBook(newestFirst: readonly SeenPost[]): BookPosts {
  const posts: SeenPost[] = [];
  const pictures = new Set<string>();
  let letters = 0;
  for (const post of newestFirst) {
    const own = picturesIn(post);
    const isFull =
      posts.length === mostInBook.posts ||
      pictures.size + own.length > mostInBook.pictures ||
      letters + post.body.length > mostInBook.letters;
    if (isFull && posts.length > 0) break;
    posts.push(post);
    letters += post.body.length;
    for (const id of own) pictures.add(id);
  }
  const last = posts.at(-1);
  return {
    posts: posts.toReversed(),
    pictures: [...pictures].slice(0, mostInBook.pictures),
    earlier: last && posts.length < newestFirst.length ? { at: last.postedAt, id: last.id } : undefined,
  };
}

const picturesIn = ({ body }: SeenPost) => [...body.matchAll(picture)].flatMap(([, id]) => (id ? [id] : []));

interface BookPicture {
  readonly id: string;
  readonly key: string;
}

/** The files of pictures that stand in posts which this reader may read, and that nobody has hidden. */
export function listPicturesOfBook(db: Db, { space }: SeenDiary, ids: readonly string[]): Promise<BookPicture[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('space_picture')
    .select(['id', 'file_key as key'])
    .where('space_id', '=', space.id)
    .where('id', 'in', ids as PictureId[])
    .where('hidden_at', 'is', null)
    .execute();
}

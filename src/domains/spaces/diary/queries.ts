import { sql } from 'kysely';
import { authorName } from '#domains/spaces/spaces/access.ts';
import { removalOf } from '#domains/spaces/spaces/model.ts';
import type { Cursor } from '#kernel/cursor.ts';
import { type DiaryCommentId, isUuid, type SchoolId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { readableComments, type SeenDiary, type SeenPost, seenPost, selectPosts } from './access.ts';
import type { CommentFacts, Writer } from './model.ts';

export const postsAPage = 10;
export const commentsAPage = 50;
const postsInFeed = 30;

/** The newest first, from below `before`; one more than a page, where there is one. */
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

/** What the feed tells: public posts only, whoever asks. */
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

export interface CommentLine extends CommentFacts {
  readonly body: string;
  readonly madeAt: Date;
  readonly writer: Writer;
  /** Written for a support service. */
  readonly byService: boolean;
}

/** The comments in the order they came: the newest page, or the one before an older key; one more where there is one. */
export async function listComments(db: Db, diary: SeenDiary, post: SeenPost, before?: string): Promise<CommentLine[]> {
  if (post.gone) return [];
  const rows = await db
    .selectFrom('diary_comment as comment')
    .leftJoin('account', 'account.id', 'comment.author_account')
    .leftJoin('member', 'member.id', 'comment.author_account')
    .leftJoin('pupil', 'pupil.id', 'comment.author_pupil')
    .leftJoin('school', 'school.id', 'pupil.school_id')
    .select(['comment.id', 'comment.body', 'comment.made_at', 'comment.hidden_at', 'comment.removed_at'])
    .select(['comment.author_account', 'comment.author_pupil', 'pupil.school_id', 'account.kind'])
    .select(authorName.as('name'))
    .select(sql<string | null>`coalesce(member.country, school.country)`.as('country'))
    .where('comment.post_id', '=', post.id)
    .where(readableComments(diary))
    .$if(before !== undefined && isUuid(before), (query) => query.where('comment.id', '<', before as DiaryCommentId))
    .orderBy('comment.id', 'desc')
    .limit(commentsAPage + 1)
    .execute();
  return rows.reverse().map((row) => {
    const gone = removalOf(row);
    return {
      id: row.id,
      body: gone ? '' : row.body,
      madeAt: row.made_at,
      gone,
      byService: row.kind === 'officer',
      authorAccount: row.author_account,
      authorPupil: row.author_pupil,
      pupilSchool: row.school_id as SchoolId | null,
      writer: {
        name: diary.showsNames ? (row.name ?? undefined) : undefined,
        id: row.author_account ?? row.author_pupil ?? undefined,
        school: undefined,
        country: row.country ?? undefined,
      },
    };
  });
}

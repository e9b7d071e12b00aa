import { sql } from 'kysely';
import { findSpaceOrPublicSide, type SeenSpace } from '#domains/spaces/spaces/access.ts';
import { type Removal, removalOf } from '#domains/spaces/spaces/model.ts';
import { isInside } from '#domains/spaces/spaces/policy.ts';
import { type Actor, isCentral, serves } from '#kernel/actor.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import { type DiaryCommentId, type DiaryPostId, isUuid, type SchoolId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { fullName } from '#platform/full-name.ts';
import type { Audience, CommentFacts, Diary, PostFacts, Side, Writer } from './model.ts';
import { canSeeNames } from './policy.ts';

declare const seen: unique symbol;

/** A diary as this request's actor may read it. Only this file makes one. */
export interface SeenDiary extends Diary {
  readonly [seen]: 'diary';
  readonly space: SeenSpace;
  readonly showsNames: boolean;
}

export interface SeenPost extends PostFacts {
  readonly [seen]: 'post';
  readonly title: string;
  readonly body: CleanHtml;
  readonly version: number;
  readonly comments: number;
  readonly postedAt: Date;
  readonly editedAt: Date | null;
  readonly writer: Writer;
}

export interface SeenComment extends CommentFacts {
  readonly [seen]: 'comment';
  readonly post: DiaryPostId;
  /** Of the post below which it stands. */
  readonly goneAbove: Removal;
}

/** Pupils know the diaries of their spaces and no others; everybody else the public side of all that run or have ended. */
export async function findDiary(db: Db, actor: Actor, id: string): Promise<SeenDiary | undefined> {
  const space = await findSpaceOrPublicSide({ db, actor }, id, 'diary');
  if (!space) return undefined;
  const side: Side = isInside(space) ? 'inside' : isOfficerOf(actor, space) ? 'office' : 'outside';
  const diary: Diary = { space, side };
  return { ...diary, showsNames: canSeeNames(actor, diary) } as SeenDiary;
}

function isOfficerOf(actor: Actor, { countries }: SeenSpace): boolean {
  return isCentral(actor) || countries.some((country) => serves(actor, country));
}

/** Which posts the reader of this diary may know of, as SQL on `post`; the same for one and for lists. */
export function readable({ side }: SeenDiary) {
  switch (side) {
    case 'inside':
      return sql<boolean>`true`;
    case 'office':
      return sql<boolean>`(post.removed_at is null and post.hidden_at is null)`;
    case 'outside':
      return sql<boolean>`(post.audience = 'public' and post.removed_at is null and post.hidden_at is null)`;
  }
}

/** What pupils wrote stays inside, also when the pupil is gone; so do the traces of what was removed. */
export function readableComments({ side }: SeenDiary) {
  return side === 'inside'
    ? sql<boolean>`true`
    : sql<boolean>`(not comment.from_pupil and comment.removed_at is null and comment.hidden_at is null)`;
}

/** The posts of a diary with who wrote them. */
export function selectPosts(db: Db, diary: SeenDiary) {
  return db
    .selectFrom('diary_post as post')
    .leftJoin('account', 'account.id', 'post.author_account')
    .leftJoin('member', 'member.id', 'post.author_account')
    .leftJoin('main_school', 'main_school.member_id', 'post.author_account')
    .leftJoin('school', 'school.id', 'main_school.school_id')
    .select(['post.id', 'post.title', 'post.body', 'post.audience', 'post.version', 'post.comments'])
    .select(['post.posted_at', 'post.edited_at', 'post.hidden_at', 'post.removed_at', 'post.removed_by'])
    .select(['post.author_account', 'member.country', 'school.name as school'])
    .select(fullName<string | null>('account').as('name'))
    .where('post.space_id', '=', diary.space.id)
    .where(readable(diary));
}

export async function findPost(db: Db, diary: SeenDiary, id: string): Promise<SeenPost | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await selectPosts(db, diary)
    .where('post.id', '=', id as DiaryPostId)
    .executeTakeFirst();
  return row && seenPost(diary, row);
}

interface PostRow {
  readonly id: DiaryPostId;
  readonly title: string;
  readonly body: string;
  readonly audience: Audience;
  readonly version: number;
  readonly comments: number;
  readonly posted_at: Date;
  readonly edited_at: Date | null;
  readonly hidden_at: Date | null;
  readonly removed_at: Date | null;
  readonly removed_by: string | null;
  readonly author_account: string | null;
  readonly country: string | null;
  readonly school: string | null;
  readonly name: string | null;
}

export function seenPost({ showsNames }: SeenDiary, row: PostRow): SeenPost {
  const gone = removalOf(row);
  return {
    id: row.id,
    title: gone ? '' : row.title,
    // Posts are cleaned when they are written (see write-post and edit-post).
    body: (gone ? '' : row.body) as CleanHtml,
    audience: row.audience,
    version: row.version,
    comments: row.comments,
    postedAt: row.posted_at,
    editedAt: row.edited_at,
    gone,
    removedBy: row.removed_by,
    authorAccount: row.author_account,
    authorPupil: null,
    pupilSchool: null,
    writer: {
      name: showsNames ? (row.name ?? undefined) : undefined,
      id: row.author_account ?? undefined,
      school: row.school ?? undefined,
      country: row.country ?? undefined,
    },
  } as SeenPost;
}

/** A comment below a post that the reader of this diary may read. */
export async function findComment(db: Db, diary: SeenDiary, id: string): Promise<SeenComment | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await db
    .selectFrom('diary_comment as comment')
    .innerJoin('diary_post as post', 'post.id', 'comment.post_id')
    .leftJoin('pupil', 'pupil.id', 'comment.author_pupil')
    .select(['comment.id', 'comment.post_id', 'comment.author_account', 'comment.author_pupil', 'pupil.school_id'])
    .select(['comment.hidden_at', 'comment.removed_at'])
    .select(['post.hidden_at as above_hidden_at', 'post.removed_at as above_removed_at'])
    .where('comment.id', '=', id as DiaryCommentId)
    .where('comment.space_id', '=', diary.space.id)
    .where(readable(diary))
    .where(readableComments(diary))
    .executeTakeFirst();
  if (!row) return undefined;
  const facts: CommentFacts & Pick<SeenComment, 'post' | 'goneAbove'> = {
    id: row.id,
    post: row.post_id,
    gone: removalOf(row),
    goneAbove: removalOf({ hidden_at: row.above_hidden_at, removed_at: row.above_removed_at }),
    authorAccount: row.author_account,
    authorPupil: row.author_pupil,
    pupilSchool: row.school_id as SchoolId | null,
  };
  return facts as SeenComment;
}

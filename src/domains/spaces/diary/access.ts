import { sql } from 'kysely';
import { findReply, type SeenReply } from '#domains/spaces/replies/access.ts';
import type { ReplyView, WaitingView } from '#domains/spaces/replies/model.ts';
import { findSpaceOrPublicSide, type SeenSpace } from '#domains/spaces/spaces/access.ts';
import { removalOf } from '#domains/spaces/spaces/model.ts';
import { isInside } from '#domains/spaces/spaces/policy.ts';
import { type Actor, isCentral, serves } from '#kernel/actor.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import { type DiaryPostId, isUuid } from '#kernel/ids.ts';
import type { LoadedFor, Viewer } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import type { Audience, Diary, PostFacts, Side, Writer } from './model.ts';
import { canReadWaiting, canSeeNames } from './policy.ts';

declare const seen: unique symbol;

/** A diary as this actor may read it. Only this file makes one. */
export type SeenDiary<actor extends Actor = Actor> = Diary &
  LoadedFor<actor> & {
    readonly [seen]: 'diary';
    readonly space: SeenSpace<actor>;
    readonly showsNames: boolean;
    readonly waiting: WaitingView;
  };

interface Post extends PostFacts {
  readonly title: string;
  readonly body: CleanHtml;
  readonly version: number;
  readonly comments: number;
  readonly postedAt: Date;
  readonly editedAt: Date | null;
  readonly writer: Writer;
}
export type SeenPost<actor extends Actor = Actor> = Post & LoadedFor<actor> & { readonly [seen]: 'post' };

/** A post with its diary. */
export interface PostInDiary<actor extends Actor = Actor> {
  readonly diary: SeenDiary<actor>;
  readonly post: SeenPost<actor>;
}

/** A comment with its post. */
export type SeenComment<actor extends Actor = Actor> = SeenReply<actor> & { readonly post: SeenPost<actor> };

/** Pupils find the diaries of their own spaces only; everybody else finds the public side of the others too. */
export async function findDiary<actor extends Actor>(
  { db, actor }: Viewer<actor>,
  id: string,
): Promise<SeenDiary<actor> | undefined> {
  const space = await findSpaceOrPublicSide({ db, actor }, id, 'diary');
  if (!space) return undefined;
  const side: Side = isInside(space) ? 'inside' : isOfficerOf(actor, space) ? 'office' : 'outside';
  const diary: Diary = { space, side };
  return { ...diary, showsNames: canSeeNames(actor, diary), waiting: waitingFor(actor, diary) } as SeenDiary<actor>;
}

function waitingFor(actor: Actor, diary: Diary): WaitingView {
  if (canReadWaiting(diary)) return 'all';
  return actor.kind === 'member' || actor.kind === 'officer' ? { of: actor.id } : 'none';
}

function isOfficerOf(actor: Actor, { countries }: SeenSpace): boolean {
  return isCentral(actor) || countries.some((country) => serves(actor, country));
}

/** Which posts the reader of this diary may see, as SQL on `post`; the same condition for one post and for lists. */
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

/** Comments of pupils, and that a comment was removed or hidden, are shown inside the space only. */
export function commentView({ side, showsNames, waiting }: SeenDiary): ReplyView {
  const inside = side === 'inside';
  return { names: showsNames, pupils: inside, removed: inside, waiting };
}

/** The posts of a diary with their authors. */
export function selectPosts(db: Db, diary: SeenDiary) {
  return db
    .selectFrom('diary_post as post')
    .innerJoin('thread', 'thread.id', 'post.id')
    .leftJoin('person', 'person.id', 'post.author_account')
    .leftJoin('school', 'school.id', 'post.author_school')
    .select(['post.id', 'post.title', 'post.body', 'post.audience', 'post.version', 'thread.replies'])
    .select(['post.posted_at', 'post.edited_at', 'post.hidden_at', 'post.removed_at', 'post.removed_by'])
    .select(['post.author_account', 'person.name'])
    .select(({ fn }) => fn.coalesce('person.country', 'school.country').as('country'))
    .select(({ fn }) => fn.coalesce('person.school', 'school.name').as('school'))
    .select('person.initials_of as names')
    .where('post.space_id', '=', diary.space.id)
    .where(readable(diary));
}

export async function findPost<actor extends Actor>(
  { db }: Pick<Viewer<actor>, 'db'>,
  diary: SeenDiary<actor>,
  id: string,
): Promise<SeenPost<actor> | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await selectPosts(db, diary)
    .where('post.id', '=', id as DiaryPostId)
    .executeTakeFirst();
  return row && seenPost(diary, row);
}

/** The diary and the post that an address names. */
export async function findPostInDiary<actor extends Actor>(
  viewer: Viewer<actor>,
  { space, post: id }: { readonly space: string; readonly post: string },
): Promise<PostInDiary<actor> | undefined> {
  const diary = await findDiary(viewer, space);
  const post = diary && (await findPost(viewer, diary, id));
  return post && { diary, post };
}

interface PostRow {
  readonly id: DiaryPostId;
  readonly title: string;
  readonly body: string;
  readonly audience: Audience;
  readonly version: number;
  readonly replies: number;
  readonly posted_at: Date;
  readonly edited_at: Date | null;
  readonly hidden_at: Date | null;
  readonly removed_at: Date | null;
  readonly removed_by: string | null;
  readonly author_account: string | null;
  readonly country: string | null;
  readonly school: string | null;
  readonly name: string | null;
  readonly names: string | null;
}

export function seenPost<actor extends Actor>({ showsNames }: SeenDiary<actor>, row: PostRow): SeenPost<actor> {
  const removal = removalOf(row);
  const post: Post = {
    id: row.id,
    title: removal ? '' : row.title,
    // write-post and edit-post store cleaned HTML only.
    body: (removal ? '' : row.body) as CleanHtml,
    audience: row.audience,
    version: row.version,
    comments: row.replies,
    postedAt: row.posted_at,
    editedAt: row.edited_at,
    removal,
    removedBy: row.removed_by,
    authorAccount: row.author_account,
    authorPupil: null,
    pupilSchool: null,
    writer: {
      name: showsNames ? (row.name ?? undefined) : undefined,
      names: showsNames ? (row.names ?? undefined) : undefined,
      id: row.author_account ?? undefined,
      school: row.school ?? undefined,
      country: row.country ?? undefined,
    },
  };
  return post as SeenPost<actor>;
}

/** A comment on a post that the reader of this diary may see. */
export async function findComment<actor extends Actor>(
  viewer: Viewer<actor>,
  diary: SeenDiary<actor>,
  id: string,
): Promise<SeenComment<actor> | undefined> {
  const comment = await findReply(viewer, id, { space: diary.space.id, view: commentView(diary) });
  const post = comment && (await findPost(viewer, diary, comment.thread));
  return post && { ...comment, post };
}

import { sql } from 'kysely';
import { authorName, type SeenSpace } from '#domains/spaces/spaces/access.ts';
import { type Authored, type Removal, removalOf } from '#domains/spaces/spaces/model.ts';
import { isInside } from '#domains/spaces/spaces/policy.ts';
import type { Cursor } from '#kernel/cursor.ts';
import type { DiscussionId, ReplyId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { authoredOf, type SeenDiscussion } from './access.ts';

export const discussionsAPage = 25;
export const repliesAPage = 50;

export interface DiscussionLine {
  readonly id: DiscussionId;
  readonly title: string;
  readonly madeBy: string | undefined;
  readonly makerId: string | undefined;
  readonly replies: number;
  readonly lastReplyAt: Date;
  readonly gone: Removal;
}

/** Those with the newest replies first, from below `before`; one more than a page, where there is one. */
export async function listDiscussions(db: Db, space: SeenSpace, before?: Cursor): Promise<DiscussionLine[]> {
  if (!isInside(space)) return [];
  const rows = await db
    .selectFrom('discussion')
    .leftJoin('account', 'account.id', 'discussion.author_account')
    .leftJoin('pupil', 'pupil.id', 'discussion.author_pupil')
    .select(['discussion.id', 'title', 'replies', 'last_reply_at', 'hidden_at', 'removed_at'])
    .select(['author_account', 'author_pupil', authorName.as('maker')])
    .where('discussion.space_id', '=', space.id)
    .$if(before !== undefined, (query) =>
      query.where(sql<boolean>`(last_reply_at, discussion.id) < (${before?.at}::timestamptz, ${before?.id}::uuid)`),
    )
    .orderBy('last_reply_at', 'desc')
    .orderBy('discussion.id', 'desc')
    .limit(discussionsAPage + 1)
    .execute();
  return rows.map((row) => {
    const gone = removalOf(row);
    return {
      id: row.id,
      title: gone ? '' : row.title,
      madeBy: row.maker ?? undefined,
      makerId: row.author_account ?? row.author_pupil ?? undefined,
      replies: row.replies,
      lastReplyAt: row.last_reply_at,
      gone,
    };
  });
}

export interface ReplyLine extends Authored {
  readonly id: ReplyId;
  readonly body: string;
  readonly madeBy: string | undefined;
  readonly madeAt: Date;
  readonly gone: Removal;
}

/** The replies in the order they came: the newest page, or the one from before `before`; one more where there is one. */
export async function listReplies(
  db: Db,
  space: SeenSpace,
  discussion: SeenDiscussion,
  before?: Cursor,
): Promise<ReplyLine[]> {
  if (!isInside(space) || discussion.gone) return [];
  const rows = await db
    .selectFrom('reply')
    .leftJoin('account', 'account.id', 'reply.author_account')
    .leftJoin('pupil', 'pupil.id', 'reply.author_pupil')
    .select(['reply.id', 'body', 'made_at', 'hidden_at', 'removed_at'])
    .select(['author_account', 'author_pupil', 'pupil.school_id', authorName.as('maker')])
    .where('reply.discussion_id', '=', discussion.id)
    .$if(before !== undefined, (query) =>
      query.where(sql<boolean>`(made_at, reply.id) < (${before?.at}::timestamptz, ${before?.id}::uuid)`),
    )
    .orderBy('made_at', 'desc')
    .orderBy('reply.id', 'desc')
    .limit(repliesAPage + 1)
    .execute();
  return rows.reverse().map((row) => {
    const gone = removalOf(row);
    return {
      id: row.id,
      body: gone ? '' : row.body,
      madeBy: row.maker ?? undefined,
      madeAt: row.made_at,
      gone,
      ...authoredOf(row),
    };
  });
}

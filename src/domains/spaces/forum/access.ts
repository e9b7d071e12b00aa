import { authorName, type SeenSpace } from '#domains/spaces/spaces/access.ts';
import { type Authored, type Removal, removalOf } from '#domains/spaces/spaces/model.ts';
import { isInside } from '#domains/spaces/spaces/policy.ts';
import { type DiscussionId, isUuid, type ReplyId, type SchoolId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

declare const seen: unique symbol;
/** A discussion for somebody in its space. Only this file makes one. */
export interface SeenDiscussion extends Authored {
  readonly [seen]: 'discussion';
  readonly id: DiscussionId;
  readonly title: string;
  readonly body: string;
  readonly madeBy: string | undefined;
  readonly madeAt: Date;
  /** Taken away by a person of the space, or hidden by the support service: title and text are empty. */
  readonly gone: Removal;
}

export interface SeenReply extends Authored {
  readonly [seen]: 'reply';
  readonly id: ReplyId;
  readonly discussion: DiscussionId;
  readonly gone: Removal;
  /** Of the discussion below which it stands. */
  readonly goneAbove: Removal;
}

/** A discussion of a space that was found for the same actor from within. */
export async function findDiscussion(db: Db, space: SeenSpace, id: string): Promise<SeenDiscussion | undefined> {
  if (!isUuid(id) || !isInside(space)) return undefined;
  const row = await db
    .selectFrom('discussion')
    .leftJoin('account', 'account.id', 'discussion.author_account')
    .leftJoin('pupil', 'pupil.id', 'discussion.author_pupil')
    .select(['discussion.id', 'title', 'body', 'made_at', 'hidden_at', 'removed_at'])
    .select(['author_account', 'author_pupil', 'pupil.school_id', authorName.as('maker')])
    .where('discussion.id', '=', id as DiscussionId)
    .where('discussion.space_id', '=', space.id)
    .executeTakeFirst();
  if (!row) return undefined;
  const gone = removalOf(row);
  return {
    id: row.id,
    title: gone ? '' : row.title,
    body: gone ? '' : row.body,
    madeBy: row.maker ?? undefined,
    madeAt: row.made_at,
    gone,
    ...authoredOf(row),
  } as SeenDiscussion;
}

export async function findReply(db: Db, space: SeenSpace, id: string): Promise<SeenReply | undefined> {
  if (!isUuid(id) || !isInside(space)) return undefined;
  const row = await db
    .selectFrom('reply')
    .innerJoin('discussion', 'discussion.id', 'reply.discussion_id')
    .leftJoin('pupil', 'pupil.id', 'reply.author_pupil')
    .select(['reply.id', 'discussion_id', 'reply.author_account', 'reply.author_pupil', 'pupil.school_id'])
    .select(['reply.hidden_at', 'reply.removed_at'])
    .select(['discussion.hidden_at as above_hidden_at', 'discussion.removed_at as above_removed_at'])
    .where('reply.id', '=', id as ReplyId)
    .where('reply.space_id', '=', space.id)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    discussion: row.discussion_id,
    gone: removalOf(row),
    goneAbove: removalOf({ hidden_at: row.above_hidden_at, removed_at: row.above_removed_at }),
    ...authoredOf(row),
  } as SeenReply;
}

interface MakerRow {
  readonly author_account: string | null;
  readonly author_pupil: string | null;
  readonly school_id: SchoolId | null;
}

export const authoredOf = (row: MakerRow): Authored => ({
  authorAccount: row.author_account,
  authorPupil: row.author_pupil,
  pupilSchool: row.school_id,
});

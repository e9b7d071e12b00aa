import { nameOfMaker, type SeenSpace } from '#domains/spaces/access.ts';
import { type Gone, goneBy, type Made } from '#domains/spaces/model.ts';
import { isInside } from '#domains/spaces/policy.ts';
import { type DiscussionId, isUuid, type ReplyId, type SchoolId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

declare const seen: unique symbol;
/** A discussion for somebody in its space. Only this file makes one. */
export interface SeenDiscussion extends Made {
  readonly [seen]: 'discussion';
  readonly id: DiscussionId;
  readonly title: string;
  readonly body: string;
  readonly madeBy: string | undefined;
  readonly madeAt: Date;
  /** Taken away by a person of the space, or hidden by the support service: title and text are empty. */
  readonly gone: Gone;
}

export interface SeenReply extends Made {
  readonly [seen]: 'reply';
  readonly id: ReplyId;
  readonly discussion: DiscussionId;
  readonly gone: Gone;
  /** Of the discussion below which it stands. */
  readonly goneAbove: Gone;
}

/** A discussion of a space that was found for the same actor from within. */
export async function findDiscussion(db: Db, space: SeenSpace, id: string): Promise<SeenDiscussion | undefined> {
  if (!isUuid(id) || !isInside(space)) return undefined;
  const row = await db
    .selectFrom('discussion')
    .leftJoin('account', 'account.id', 'discussion.made_by_member')
    .leftJoin('pupil', 'pupil.id', 'discussion.made_by_pupil')
    .select(['discussion.id', 'title', 'body', 'made_at', 'hidden_at', 'removed_at'])
    .select(['made_by_member', 'made_by_pupil', 'pupil.school_id', nameOfMaker.as('maker')])
    .where('discussion.id', '=', id as DiscussionId)
    .where('discussion.space_id', '=', space.id)
    .executeTakeFirst();
  if (!row) return undefined;
  const gone = goneBy(row);
  return {
    id: row.id,
    title: gone ? '' : row.title,
    body: gone ? '' : row.body,
    madeBy: row.maker ?? undefined,
    madeAt: row.made_at,
    gone,
    ...makerOfRow(row),
  } as SeenDiscussion;
}

export async function findReply(db: Db, space: SeenSpace, id: string): Promise<SeenReply | undefined> {
  if (!isUuid(id) || !isInside(space)) return undefined;
  const row = await db
    .selectFrom('reply')
    .innerJoin('discussion', 'discussion.id', 'reply.discussion_id')
    .leftJoin('pupil', 'pupil.id', 'reply.made_by_pupil')
    .select(['reply.id', 'discussion_id', 'reply.made_by_member', 'reply.made_by_pupil', 'pupil.school_id'])
    .select(['reply.hidden_at', 'reply.removed_at'])
    .select(['discussion.hidden_at as above_hidden_at', 'discussion.removed_at as above_removed_at'])
    .where('reply.id', '=', id as ReplyId)
    .where('reply.space_id', '=', space.id)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    discussion: row.discussion_id,
    gone: goneBy(row),
    goneAbove: goneBy({ hidden_at: row.above_hidden_at, removed_at: row.above_removed_at }),
    ...makerOfRow(row),
  } as SeenReply;
}

interface MakerRow {
  readonly made_by_member: string | null;
  readonly made_by_pupil: string | null;
  readonly school_id: SchoolId | null;
}

export const makerOfRow = (row: MakerRow): Made => ({
  madeByMember: row.made_by_member,
  madeByPupil: row.made_by_pupil,
  pupilSchool: row.school_id,
});

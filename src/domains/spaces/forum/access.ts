import { sql } from 'kysely';
import { findReply as findAnyReply, type SeenReply as SeenAnyReply } from '#domains/spaces/replies/access.ts';
import { wholeView } from '#domains/spaces/replies/model.ts';
import {
  authorName,
  authorNames,
  authorSchool,
  findForumSpace,
  type SeenSpace,
} from '#domains/spaces/spaces/access.ts';
import { type Authored, type Removal, removalOf } from '#domains/spaces/spaces/model.ts';
import { isInside } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import { type DiscussionId, isUuid } from '#kernel/ids.ts';
import type { LoadedFor, Viewer } from '#platform/command.ts';

declare const seen: unique symbol;

interface Discussion extends Authored {
  readonly id: DiscussionId;
  readonly title: string;
  readonly body: string;
  readonly authorName: string | undefined;
  /** Given and family names on two lines, for the initials. */
  readonly authorNames: string | undefined;
  readonly country: string | undefined;
  readonly madeAt: Date;
  /** Nobody replies any more. */
  readonly closed: boolean;
  /** Where its text and its replies stand now. */
  readonly mergedInto: DiscussionId | undefined;
  /** Title and text are empty where it was removed or hidden. */
  readonly removal: Removal;
}
/** A discussion for somebody in its space. Only this file makes one. */
export type SeenDiscussion<actor extends Actor = Actor> = Discussion &
  LoadedFor<actor> & { readonly [seen]: 'discussion' };

/** A reply with its discussion. */
export type SeenReply<actor extends Actor = Actor> = SeenAnyReply<actor> & {
  readonly discussion: SeenDiscussion<actor>;
};

/** Undefined for everybody who is not in the space. */
export async function findDiscussion<actor extends Actor>(
  { db }: Viewer<actor>,
  space: SeenSpace<actor>,
  id: string,
): Promise<SeenDiscussion<actor> | undefined> {
  if (!isUuid(id) || !isInside(space)) return undefined;
  const row = await db
    .selectFrom('discussion')
    .leftJoin('account_name as account', 'account.id', 'discussion.author_account')
    .leftJoin('member', 'member.id', 'discussion.author_account')
    .leftJoin('pupil', 'pupil.id', 'discussion.author_pupil')
    .leftJoin('school', (join) => join.on('school.id', '=', authorSchool('discussion')))
    .select(sql<string | null>`coalesce(member.country, school.country)`.as('country'))
    .select(['discussion.id', 'title', 'body', 'made_at', 'hidden_at', 'removed_at', 'closed_at', 'merged_into'])
    .select([
      'author_account',
      'author_pupil',
      'pupil.school_id',
      authorName.as('author_name'),
      authorNames.as('author_names'),
    ])
    .where('discussion.id', '=', id as DiscussionId)
    .where('discussion.space_id', '=', space.id)
    .executeTakeFirst();
  if (!row) return undefined;
  const removal = removalOf(row);
  const discussion: Discussion = {
    id: row.id,
    title: removal ? '' : row.title,
    body: removal ? '' : row.body,
    authorName: row.author_name ?? undefined,
    authorNames: row.author_names ?? undefined,
    country: row.country ?? undefined,
    madeAt: row.made_at,
    closed: row.closed_at !== null,
    mergedInto: row.merged_into ?? undefined,
    removal,
    authorAccount: row.author_account,
    authorPupil: row.author_pupil,
    pupilSchool: row.school_id,
  };
  return discussion as SeenDiscussion<actor>;
}

/** A discussion of a partner forum, wherever it has been moved to. */
export async function findForumDiscussion<actor extends Actor>(
  viewer: Viewer<actor>,
  id: string,
): Promise<{ readonly space: SeenSpace<actor>; readonly discussion: SeenDiscussion<actor> } | undefined> {
  if (!isUuid(id)) return undefined;
  const space = await findForumSpace(viewer, sql`(select space_id from discussion where discussion.id = ${id}::uuid)`);
  const discussion = space && (await findDiscussion(viewer, space, id));
  return discussion && { space, discussion };
}

export async function findReply<actor extends Actor>(
  viewer: Viewer<actor>,
  space: SeenSpace<actor>,
  id: string,
): Promise<SeenReply<actor> | undefined> {
  const reply = isInside(space) ? await findAnyReply(viewer, id, { space: space.id, view: wholeView }) : undefined;
  const discussion = reply && (await findDiscussion(viewer, space, reply.thread));
  return discussion && { ...reply, discussion };
}

/** A reply in a partner forum. */
export async function findReplyInForum<actor extends Actor>(
  viewer: Viewer<actor>,
  id: string,
): Promise<{ readonly space: SeenSpace<actor>; readonly reply: SeenReply<actor> } | undefined> {
  if (!isUuid(id)) return undefined;
  const space = await findForumSpace(viewer, sql`(select space_id from reply where reply.id = ${id}::uuid)`);
  const reply = space && (await findReply(viewer, space, id));
  return reply && { space, reply };
}

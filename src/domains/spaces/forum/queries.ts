import { type RawBuilder, sql } from 'kysely';
import { wholeView } from '#domains/spaces/replies/model.ts';
import {
  type LastWriter,
  lastWriterOf,
  listReplies,
  noReplies,
  type ReplyPage,
} from '#domains/spaces/replies/queries.ts';
import { authorName, authorNames, authorSchool, type SeenSpace } from '#domains/spaces/spaces/access.ts';
import { type Removal, removalOf } from '#domains/spaces/spaces/model.ts';
import { isInside } from '#domains/spaces/spaces/policy.ts';
import type { Cursor } from '#kernel/cursor.ts';
import type { DiscussionId } from '#kernel/ids.ts';
import { withoutMarks } from '#kernel/light-marks.ts';
import type { Db } from '#platform/db.ts';
import type { SeenDiscussion } from './access.ts';
import { discussionRules } from './model.ts';

export const discussionsAPage = 25;
const openingLength = 300;

/** Of a teacher, or of the school of a pupil. */
const authorCountry = sql<string | null>`coalesce(member.country, school.country)`;

export interface DiscussionLine {
  readonly id: DiscussionId;
  readonly title: string;
  readonly authorName: string | undefined;
  /** Given and family names on two lines, for the initials. */
  readonly authorNames: string | undefined;
  readonly authorId: string | undefined;
  readonly country: string | undefined;
  /** The beginning of what the first one wrote. */
  readonly opening: string;
  readonly replies: number;
  readonly lastActivityAt: Date;
  /** Of the newest reply; undefined where there is none. */
  readonly lastWriter: LastWriter | undefined;
  readonly removal: Removal;
  /** Nobody replies any more. */
  readonly closed: boolean;
}

/** Those with the newest replies first, after the cursor; one more than a page, where there is one. `only`: a condition on `discussion` and `thread`. */
export async function listDiscussions(
  db: Db,
  space: SeenSpace,
  before?: Cursor,
  only: RawBuilder<boolean> = sql<boolean>`true`,
): Promise<DiscussionLine[]> {
  if (!isInside(space)) return [];
  const rows = await db
    .selectFrom('thread')
    .innerJoin('discussion', 'discussion.id', 'thread.id')
    .leftJoin('account_name as account', 'account.id', 'discussion.author_account')
    .leftJoin('member', 'member.id', 'discussion.author_account')
    .leftJoin('pupil', 'pupil.id', 'discussion.author_pupil')
    .leftJoin('school', (join) => join.on('school.id', '=', authorSchool('discussion')))
    .select([authorCountry.as('country'), sql<string>`left(discussion.body, ${openingLength})`.as('opening')])
    .select(['discussion.id', 'title', 'replies', 'last_activity_at', 'hidden_at', 'removed_at', 'closed_at'])
    .select(['author_account', 'author_pupil', authorName.as('author_name'), authorNames.as('author_names')])
    .select(lastWriterOf(sql.ref('discussion.id')).as('last_writer'))
    .where('thread.space_id', '=', space.id)
    .where('thread.kind', '=', discussionRules.kind)
    .where('discussion.merged_into', 'is', null)
    .where(only)
    .$if(before !== undefined, (query) =>
      query.where(sql<boolean>`(last_activity_at, thread.id) < (${before?.at}::timestamptz, ${before?.id}::uuid)`),
    )
    .orderBy('thread.last_activity_at', 'desc')
    .orderBy('thread.id', 'desc')
    .limit(discussionsAPage + 1)
    .execute();
  return rows.map((row) => {
    const removal = removalOf(row);
    return {
      id: row.id,
      title: removal ? '' : row.title,
      authorName: row.author_name ?? undefined,
      authorNames: row.author_names ?? undefined,
      country: row.country ?? undefined,
      opening: removal ? '' : withoutMarks(row.opening),
      authorId: row.author_account ?? row.author_pupil ?? undefined,
      replies: row.replies,
      lastActivityAt: row.last_activity_at,
      lastWriter: removal ? undefined : (row.last_writer ?? undefined),
      removal,
      closed: row.closed_at !== null,
    };
  });
}

/** The newest replies, or those before the cursor; none outside the space, and none of a discussion that is removed or hidden. */
export async function listDiscussionReplies(
  db: Db,
  { space, discussion }: { readonly space: SeenSpace; readonly discussion: SeenDiscussion },
  before?: Cursor,
): Promise<ReplyPage> {
  return isInside(space) && !discussion.removal ? listReplies(db, discussion.id, wholeView, before) : noReplies;
}

import { type ContentRow, defineContent } from '#domains/core/content/registry.ts';
import { setHidden } from '#domains/core/content/steps/set-hidden.ts';
import { replyContent } from '#domains/spaces/replies/content.ts';
import { listWithOpening } from '#domains/spaces/replies/queries/surroundings.ts';
import { findSpaceOfDiscussion } from '#domains/spaces/spaces/access.ts';
import { canModerate } from '#domains/spaces/spaces/policy.ts';
import { findCountryOfSpace, findPlaceInSpace } from '#domains/spaces/spaces/queries.ts';
import { refreshSpace } from '#domains/spaces/spaces/steps/refresh-space.ts';
import type { DiscussionId, ThreadId } from '#kernel/ids.ts';
import type { Viewer } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import { findDiscussion, findReply } from './access.ts';
import { discussionRules, longestText } from './model.ts';

async function moderates(viewer: Viewer, { space }: ContentRow): Promise<boolean> {
  const inside = space && (await findSpaceOfDiscussion(viewer, space));
  return inside ? canModerate(inside) : false;
}

async function isMerged(db: Db, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('discussion')
    .select('merged_into')
    .where('id', '=', id as DiscussionId)
    .executeTakeFirst();
  return (row?.merged_into ?? null) !== null;
}

export const discussionContent = defineContent({
  kind: 'discussion',
  word: 'forum.content.discussion',
  events: { hidden: 'discussion.hidden', shown: 'discussion.shown' },
  table: 'discussion',
  columns: {
    id: 'id',
    authorAccount: 'author_account',
    authorPupil: 'author_pupil',
    space: 'space_id',
    removedAt: 'removed_at',
    title: 'title',
    body: ['body'],
  },
  format: 'plain',
  // Within a space people know each other.
  reach: { screenedAs: ['thread'] },
  async isSeen(viewer, { id, space }) {
    const inside = space && (await findSpaceOfDiscussion(viewer, space));
    return inside ? (await findDiscussion(viewer, inside, id)) !== undefined : false;
  },
  hidesAtOnce: moderates,
  countryWithoutAuthor: findCountryOfSpace,
  place: findPlaceInSpace,
  surroundings: (db, id, most) => listWithOpening(db, { thread: id as ThreadId, rules: discussionRules, most }),
  correction: {
    texts: [
      { column: 'title', label: 'forum.form.title', longest: 200, field: 'line', need: 'required' },
      { column: 'body', label: 'forum.form.body', longest: longestText, field: 'plain', need: 'required' },
    ],
  },
  async afterHiding(tx, row) {
    await refreshSpace(tx, row);
    // Its text stands among the replies of the discussion that it was merged into, under the same id.
    if (await isMerged(tx.db, row.id))
      await setHidden(tx, { kind: discussionReplyContent.kind, id: row.id, hidden: row.hidden });
  },
});

export const discussionReplyContent = replyContent({
  kind: 'reply',
  label: 'forum.reply.yours',
  word: 'forum.content.reply',
  rules: discussionRules,
  reach: { screenedAs: ['reply'] },
  hidesAtOnce: moderates,
  async isSeen(viewer, { id, space }) {
    const inside = space && (await findSpaceOfDiscussion(viewer, space));
    const reply = inside ? await findReply(viewer, inside, id) : undefined;
    return reply !== undefined && !reply.discussion.removal;
  },
});

import { defineContent } from '#domains/core/content/registry.ts';
import { replyContent } from '#domains/spaces/replies/content.ts';
import { listWithOpening } from '#domains/spaces/replies/queries/surroundings.ts';
import { findSpace } from '#domains/spaces/spaces/access.ts';
import { findCountryOfSpace, findPlaceInSpace } from '#domains/spaces/spaces/queries.ts';
import { refreshSpace } from '#domains/spaces/spaces/steps/refresh-space.ts';
import type { ThreadId } from '#kernel/ids.ts';
import { findDiscussion, findReply } from './access.ts';
import { discussionRules, longestText } from './model.ts';

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
  async isSeen(viewer, { id, space }) {
    const inside = space && (await findSpace(viewer, space, 'forum'));
    return inside ? (await findDiscussion(viewer, inside, id)) !== undefined : false;
  },
  countryWithoutAuthor: findCountryOfSpace,
  place: findPlaceInSpace,
  surroundings: (db, id, most) => listWithOpening(db, { thread: id as ThreadId, rules: discussionRules, most }),
  correction: {
    texts: [
      { column: 'title', label: 'forum.form.title', longest: 200, field: 'line', need: 'required' },
      { column: 'body', label: 'forum.form.body', longest: longestText, field: 'plain', need: 'required' },
    ],
  },
  afterHiding: refreshSpace,
});

export const discussionReplyContent = replyContent({
  kind: 'reply',
  label: 'forum.reply.yours',
  word: 'forum.content.reply',
  rules: discussionRules,
  async isSeen(viewer, { id, space }) {
    const inside = space && (await findSpace(viewer, space, 'forum'));
    const reply = inside ? await findReply(viewer, inside, id) : undefined;
    return reply !== undefined && !reply.discussion.removal;
  },
});

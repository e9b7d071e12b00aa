import { defineContent } from '#domains/core/content/registry.ts';
import { findSpace } from '#domains/spaces/spaces/access.ts';
import { findCountryOfSpace } from '#domains/spaces/spaces/queries.ts';
import { refreshSpace } from '#domains/spaces/spaces/steps/refresh-space.ts';
import { findDiscussion, findReply } from './access.ts';

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
  async isSeen({ db, actor }, { id, space }) {
    const inside = space && (await findSpace({ db, actor }, space));
    return inside ? (await findDiscussion(db, inside, id)) !== undefined : false;
  },
  countryWithoutAuthor: findCountryOfSpace,
  afterHiding: refreshSpace,
});

export const replyContent = defineContent({
  kind: 'reply',
  word: 'forum.content.reply',
  events: { hidden: 'reply.hidden', shown: 'reply.shown' },
  table: 'reply',
  columns: {
    id: 'id',
    authorAccount: 'author_account',
    authorPupil: 'author_pupil',
    space: 'space_id',
    removedAt: 'removed_at',
    body: ['body'],
  },
  format: 'plain',
  async isSeen({ db, actor }, { id, space }) {
    const inside = space && (await findSpace({ db, actor }, space));
    const reply = inside ? await findReply(db, inside, id) : undefined;
    return reply !== undefined && !reply.goneAbove;
  },
  countryWithoutAuthor: findCountryOfSpace,
  afterHiding: refreshSpace,
});

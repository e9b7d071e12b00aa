import { defineContent } from '#domains/core/content/registry.ts';
import { replyContent } from '#domains/spaces/replies/content.ts';
import { listWithOpening } from '#domains/spaces/replies/queries/surroundings.ts';
import { findCountryOfSpace, findPlaceInSpace } from '#domains/spaces/spaces/queries.ts';
import { refreshSpace } from '#domains/spaces/spaces/steps/refresh-space.ts';
import type { ThreadId } from '#kernel/ids.ts';
import { findComment, findDiary, findPost } from './access.ts';
import { commentRules } from './model.ts';

export const postContent = defineContent({
  kind: 'post',
  word: 'diary.content.post',
  events: { hidden: 'post.hidden', shown: 'post.shown' },
  table: 'diary_post',
  columns: {
    id: 'id',
    authorAccount: 'author_account',
    space: 'space_id',
    removedAt: 'removed_at',
    title: 'title',
    body: ['body'],
  },
  format: 'html',
  async isSeen(viewer, { id, space }) {
    const diary = space && (await findDiary(viewer, space));
    return diary ? (await findPost(viewer, diary, id)) !== undefined : false;
  },
  countryWithoutAuthor: findCountryOfSpace,
  place: findPlaceInSpace,
  surroundings: (db, id, most) => listWithOpening(db, { thread: id as ThreadId, rules: commentRules, most }),
  afterHiding: refreshSpace,
});

export const commentContent = replyContent({
  kind: 'comment',
  word: 'diary.content.comment',
  rules: commentRules,
  async isSeen(viewer, { id, space }) {
    const diary = space && (await findDiary(viewer, space));
    const comment = diary ? await findComment(viewer, diary, id) : undefined;
    return comment !== undefined && !comment.post.removal;
  },
});

import { type ContentRow, defineContent } from '#domains/core/content/registry.ts';
import type { Tx } from '#domains/core/events/transact.ts';
import { findCountryOfSpace } from '#domains/spaces/spaces/queries.ts';
import { refreshSpace } from '#domains/spaces/spaces/steps/refresh-space.ts';
import type { DiaryCommentId } from '#kernel/ids.ts';
import { findComment, findDiary, findPost } from './access.ts';
import { countComments } from './comments/commands/count-comments.ts';

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
  async isSeen({ db, actor }, { id, space }) {
    const diary = space && (await findDiary(db, actor, space));
    return diary ? (await findPost(db, diary, id)) !== undefined : false;
  },
  countryWithoutAuthor: findCountryOfSpace,
  afterHiding: refreshSpace,
});

export const commentContent = defineContent({
  kind: 'comment',
  word: 'diary.content.comment',
  events: { hidden: 'comment.hidden', shown: 'comment.shown' },
  table: 'diary_comment',
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
    const diary = space && (await findDiary(db, actor, space));
    const comment = diary ? await findComment(db, diary, id) : undefined;
    return comment !== undefined && !comment.goneAbove;
  },
  countryWithoutAuthor: findCountryOfSpace,
  async afterHiding(tx, row) {
    await recount(tx, row);
    await refreshSpace(tx, row);
  },
});

/** A removed comment has left the number at its post already. */
async function recount(tx: Tx, { id, hidden, removed }: ContentRow): Promise<void> {
  if (removed) return;
  const { post_id } = await tx.db
    .selectFrom('diary_comment')
    .select('post_id')
    .where('id', '=', id as DiaryCommentId)
    .executeTakeFirstOrThrow();
  await countComments(tx.db, post_id, hidden ? -1 : 1);
}

import { defineContent } from '#domains/core/content/registry.ts';
import { cleanCorrection } from '#domains/spaces/files/steps/clean-correction.ts';
import { detailsInCorrection } from '#domains/spaces/pupils/steps/find-details-in-correction.ts';
import { replyContent } from '#domains/spaces/replies/content.ts';
import { listWithOpening } from '#domains/spaces/replies/queries/surroundings.ts';
import { findThreadOf } from '#domains/spaces/replies/queries/thread-of.ts';
import { findCountryOfSpace, findPlaceInSpace } from '#domains/spaces/spaces/queries.ts';
import { refreshSpace } from '#domains/spaces/spaces/steps/refresh-space.ts';
import type { DiaryPostId, ReplyId, ThreadId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { findComment, findDiary, findPost } from './access.ts';
import { commentRules, longestBody } from './model.ts';
import { keepCorrectedPost } from './steps/keep-corrected-post.ts';

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
  reach: { unscreened: 'People of a space tell of their own work, and it is sent to nobody else.' },
  async isSeen(viewer, { id, space }) {
    const diary = space && (await findDiary(viewer, space));
    return diary ? (await findPost(viewer, diary, id)) !== undefined : false;
  },
  countryWithoutAuthor: findCountryOfSpace,
  place: findPlaceInSpace,
  surroundings: (db, id, most) => listWithOpening(db, { thread: id as ThreadId, rules: commentRules, most }),
  correction: {
    texts: [
      { column: 'title', label: 'diary.form.title', longest: 200, field: 'line', need: 'required' },
      { column: 'body', label: 'diary.form.body', longest: longestBody, field: 'rich', need: 'required' },
    ],
    clean: cleanCorrection,
    naming: detailsInCorrection({ kind: 'post', format: 'html', findPublic: findPublicPost }),
    afterWriting: keepCorrectedPost,
  },
  afterHiding: refreshSpace,
});

export const commentContent = replyContent({
  kind: 'comment',
  word: 'diary.content.comment',
  rules: commentRules,
  reach: { unscreened: 'What comes from outside the space waits until one of its teachers shows it.' },
  label: 'diary.comment.yours',
  naming: detailsInCorrection({ kind: 'post', format: 'plain', findPublic: findPostOfComment }),
  async isSeen(viewer, { id, space }) {
    const diary = space && (await findDiary(viewer, space));
    const comment = diary ? await findComment(viewer, diary, id) : undefined;
    return comment !== undefined && !comment.post.removal;
  },
});

async function findPublicPost(db: Db, id: string): Promise<string | undefined> {
  const post = await db
    .selectFrom('diary_post')
    .select('audience')
    .where('id', '=', id as DiaryPostId)
    .executeTakeFirst();
  return post?.audience === 'public' ? id : undefined;
}

/** Comments of pupils are never shown outside their space, and corrected ones from outside by its teachers only. */
async function findPostOfComment(db: Db, id: string): Promise<string | undefined> {
  const comment = await findThreadOf(db, id as ReplyId);
  return comment && !comment.fromPupil && !comment.fromOutside ? findPublicPost(db, comment.thread) : undefined;
}

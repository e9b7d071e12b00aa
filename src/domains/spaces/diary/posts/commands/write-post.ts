import { recordEvent } from '#domains/core/events/record-event.ts';
import { countPost } from '#domains/people/trust/steps/count-post.ts';
import { keepOwnPictures } from '#domains/spaces/files/commands/keep-own-pictures.ts';
import { recordPictureUse } from '#domains/spaces/files/commands/record-picture-use.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import type { Actor } from '#kernel/actor.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import type { DiaryPostId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { Live } from '#platform/live.ts';
import type { SeenDiary } from '../../access.ts';
import type { Audience } from '../../model.ts';
import { canPost, canPostPublicly } from '../../policy.ts';

interface NewPost {
  /** Becomes the post's id: the same form sent twice writes one. */
  readonly idempotencyKey: string;
  readonly title: string;
  readonly html: CleanHtml;
  readonly audience: Audience;
}

export async function writePost(
  db: Db,
  actor: Actor,
  diary: SeenDiary,
  { idempotencyKey, title, html, audience }: NewPost,
  { now, live }: { readonly now: Date; readonly live: Live },
): Promise<Result<DiaryPostId, 'notAllowed' | 'empty' | 'taken'>> {
  if (!canPost(actor, diary)) return refuse('notAllowed');
  if (audience === 'public' && !canPostPublicly(diary)) return refuse('notAllowed');
  const id = idempotencyKey as DiaryPostId;
  const space = diary.space.id;
  const written = await db.transaction().execute(async (tx) => {
    const body = await keepOwnPictures(tx, { space, html });
    if (body === '') return refuse('empty');
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('diary_post')
      .values({ id, space_id: space, title, body, audience, author_account: actor.id, posted_at: now })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) {
      const known = await tx
        .selectFrom('diary_post')
        .select(['space_id', 'author_account'])
        .where('id', '=', id)
        .execute();
      return known.some((row) => row.space_id === space && row.author_account === actor.id) ? ok(id) : refuse('taken');
    }
    await recordPictureUse(tx, { item: id, kind: 'post', html: body, space });
    await countPost({ db: tx }, actor);
    await recordEvent(tx, actor, { verb: 'post.written', subject: id, space, details: { audience } }, now);
    return ok(id);
  });
  if (written.ok) live.publish(topicOf(space));
  return written;
}

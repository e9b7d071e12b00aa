import { recordEvent } from '#domains/core/events/record-event.ts';
import { keepOwnPictures } from '#domains/spaces/files/commands/keep-own-pictures.ts';
import { recordPictureUse } from '#domains/spaces/files/commands/record-picture-use.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import type { Actor } from '#kernel/actor.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { Live } from '#platform/live.ts';
import type { SeenDiary, SeenPost } from '../../access.ts';
import { canEditPost } from '../../policy.ts';

interface NewText {
  readonly title: string;
  readonly html: CleanHtml;
  /** The text that the writer started from: a newer one is never overwritten. */
  readonly version: number;
}

export async function editPost(
  db: Db,
  actor: Actor,
  { diary, post }: { readonly diary: SeenDiary; readonly post: SeenPost },
  { title, html, version }: NewText,
  { now, live }: { readonly now: Date; readonly live: Live },
): Promise<Result<'saved', 'notAllowed' | 'empty' | 'changedMeanwhile'>> {
  if (!canEditPost(actor, diary, post)) return refuse('notAllowed');
  const space = diary.space.id;
  const saved = await db.transaction().execute(async (tx) => {
    const body = await keepOwnPictures(tx, { space, html });
    if (body === '') return refuse('empty');
    const { numUpdatedRows } = await tx
      .updateTable('diary_post')
      .set({ title, body, version: version + 1, edited_at: now })
      .where('id', '=', post.id)
      .where('version', '=', version)
      .where('removed_at', 'is', null)
      .where('hidden_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) {
      // The same form sent twice has saved its text already.
      const kept = await tx.selectFrom('diary_post').select(['title', 'body']).where('id', '=', post.id).execute();
      return kept.some((row) => row.title === title && row.body === body)
        ? ok('saved' as const)
        : refuse('changedMeanwhile');
    }
    await recordPictureUse(tx, { item: post.id, kind: 'post', html: body, space });
    await recordEvent(tx, actor, { verb: 'post.edited', subject: post.id, details: { space } }, now);
    return ok('saved' as const);
  });
  if (saved.ok) live.publish(topicOf(space));
  return saved;
}

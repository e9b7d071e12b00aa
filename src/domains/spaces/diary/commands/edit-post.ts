import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { recordPictureUse } from '#domains/spaces/files/steps/record-picture-use.ts';
import { removeForeignPictures } from '#domains/spaces/files/steps/remove-foreign-pictures.ts';
import { requireConsent } from '#domains/spaces/pupils/steps/require-consent.ts';
import { searchAhead } from '#domains/spaces/pupils/steps/search-ahead.ts';
import { takeLongSearch } from '#domains/spaces/pupils/steps/take-long-search.ts';
import { keyOf, topicOf } from '#domains/spaces/spaces/model.ts';
import type { Actor } from '#kernel/actor.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import type { DiaryPostId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { underCeiling } from '#platform/ceilings.ts';
import type { By } from '#platform/command.ts';
import type { PostInDiary } from '../access.ts';
import { savesAnHour } from '../model.ts';
import { canEditPost } from '../policy.ts';

interface NewText {
  readonly title: string;
  readonly html: CleanHtml;
  /** The version that the writer edited: a newer one is never overwritten. */
  readonly version: number;
  /** The pupils for whom the writer states that the consent is held. */
  readonly consent?: readonly string[];
}

export async function editPost<actor extends Actor>(
  by: By<actor>,
  { diary, post }: PostInDiary<NoInfer<actor>>,
  { title, html, version, consent = [] }: NewText,
): Promise<Result<'saved', 'notAllowed' | 'empty' | 'changedMeanwhile' | 'privateDetails' | 'tooMany'>> {
  if (!canEditPost(by.actor, diary, post)) return refuse('notAllowed');
  const space = diary.space.id;
  const typed = { space, kind: 'post' as const, subject: post.id, title, html };
  if (post.audience === 'public') {
    if (!(await takeLongSearch(by, html))) return refuse('tooMany');
    await searchAhead(by, typed);
  }
  const ceiling = { limit: savesAnHour, key: keyOf(by.actor), isNew: true };
  return underCeiling(by, ceiling, () =>
    transact(by, async (tx) => {
      const body = await removeForeignPictures(tx, { space, html });
      if (body === '') return refuse('empty');
      const text = { ...typed, html: body };
      if ((await isPublic(tx, post.id)) && !(await requireConsent(tx, text, consent))) return refuse('privateDetails');
      const { numUpdatedRows } = await tx.db
        .updateTable('diary_post')
        .set({ title, body, version: version + 1, edited_at: tx.now })
        .where('id', '=', post.id)
        .where('version', '=', version)
        .where('removed_at', 'is', null)
        .where('hidden_at', 'is', null)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) {
        // The same form, sent twice, has saved its text already.
        const kept = await tx.db.selectFrom('diary_post').select(['title', 'body']).where('id', '=', post.id).execute();
        return kept.some((row) => row.title === title && row.body === body) ? ok('saved') : refuse('changedMeanwhile');
      }
      await recordPictureUse(tx, { item: post.id, kind: 'post', html: body, space });
      await tx.record({ verb: 'post.edited', subject: post.id, space });
      tx.publish(topicOf(space));
      return ok('saved');
    }),
  );
}

/** Kept as it is until the end of the transaction: it may have been made public since the post was read. */
async function isPublic({ db }: Tx, id: DiaryPostId): Promise<boolean> {
  const post = await db
    .selectFrom('diary_post')
    .select('audience')
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return post?.audience === 'public';
}

import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { incrementPosts } from '#domains/people/trust/steps/increment-posts.ts';
import { recordPictureUse } from '#domains/spaces/files/steps/record-picture-use.ts';
import { removeForeignPictures } from '#domains/spaces/files/steps/remove-foreign-pictures.ts';
import { requireConsent } from '#domains/spaces/pupils/steps/require-consent.ts';
import { searchAhead } from '#domains/spaces/pupils/steps/search-ahead.ts';
import { takeLongSearch } from '#domains/spaces/pupils/steps/take-long-search.ts';
import { openThread } from '#domains/spaces/replies/steps/open-thread.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import type { Actor, Member } from '#kernel/actor.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import type { DiaryPostId, SpaceId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { underCeiling } from '#platform/ceilings.ts';
import type { By } from '#platform/command.ts';
import type { SeenDiary } from '../access.ts';
import { type Audience, commentRules, postsAnHour } from '../model.ts';
import { canPost, canPostPublicly } from '../policy.ts';

interface NewPost {
  /** Becomes the post's id: the same form sent twice writes one. */
  readonly idempotencyKey: string;
  readonly title: string;
  readonly html: CleanHtml;
  readonly audience: Audience;
  /** The pupils for whom the writer states that the consent is held. */
  readonly consent?: readonly string[];
}

export async function writePost<actor extends Actor>(
  by: By<actor>,
  diary: SeenDiary<NoInfer<actor>>,
  { idempotencyKey, title, html, audience, consent = [] }: NewPost,
): Promise<Result<DiaryPostId, 'notAllowed' | 'empty' | 'taken' | 'privateDetails' | 'tooMany'>> {
  const actor: Actor = by.actor;
  if (!canPost(actor, diary)) return refuse('notAllowed');
  if (audience === 'public' && !canPostPublicly(diary)) return refuse('notAllowed');
  const id = idempotencyKey as DiaryPostId;
  const space = diary.space.id;
  const typed = { space, kind: 'post' as const, subject: id, title, html };
  if (audience === 'public') {
    if (!(await takeLongSearch(by, html))) return refuse('tooMany');
    await searchAhead(by, typed);
  }
  const before = await by.db.selectFrom('diary_post').select('id').where('id', '=', id).executeTakeFirst();
  const ceiling = { limit: postsAnHour, key: actor.id, isNew: before === undefined };
  return underCeiling(by, ceiling, () =>
    transact({ ...by, actor }, async (tx) => {
      const body = await removeForeignPictures(tx, { space, html });
      if (body === '') return refuse('empty');
      const text = { ...typed, html: body };
      if (audience === 'public' && !(await requireConsent(tx, text, consent))) return refuse('privateDetails');
      if (!(await openThread(tx, { id, space, rules: commentRules })))
        return (await isOwn(tx, id, space)) ? ok(id) : refuse('taken');
      await tx.db
        .insertInto('diary_post')
        .values({ id, space_id: space, title, body, audience, author_account: actor.id, posted_at: tx.now })
        .execute();
      await recordPictureUse(tx, { item: id, kind: 'post', html: body, space });
      await incrementPosts(tx, actor);
      await tx.record({ verb: 'post.written', subject: id, space, details: { audience } });
      tx.publish(topicOf(space));
      return ok(id);
    }),
  );
}

/** The same form has written it already. */
async function isOwn({ db, actor }: Tx<Member>, id: DiaryPostId, space: SpaceId): Promise<boolean> {
  const known = await db
    .selectFrom('diary_post')
    .select('author_account')
    .where('id', '=', id)
    .where('space_id', '=', space)
    .executeTakeFirst();
  return known?.author_account === actor.id;
}

import { transact } from '#domains/core/event-log/transact.ts';
import { changeAudience } from '#domains/spaces/pupils/steps/change-audience.ts';
import { searchAhead } from '#domains/spaces/pupils/steps/search-ahead.ts';
import type { Actor } from '#kernel/actor.ts';
import { type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { PostInDiary } from '../access.ts';
import type { Audience } from '../model.ts';
import { canPublishPost } from '../policy.ts';
import { findPublicText } from '../queries/public-text.ts';

/** Makes a post, with the pictures in it, public, or readable for members only again. */
export async function publishPost<actor extends Actor>(
  by: By<actor>,
  { diary, post }: PostInDiary<NoInfer<actor>>,
  audience: Audience,
  consent: readonly string[] = [],
): Promise<Result<Audience, 'notAllowed' | 'privateDetails'>> {
  if (!canPublishPost(by.actor, diary, post)) return refuse('notAllowed');
  const space = diary.space.id;
  const before = audience === 'public' ? await findPublicText(by.db, post.id) : undefined;
  if (before) await searchAhead(by, before);
  return transact(by, async (tx) => {
    const kept = await tx.db
      .selectFrom('diary_post')
      .select('audience')
      .where('id', '=', post.id)
      .forNoKeyUpdate()
      .executeTakeFirst();
    return changeAudience(tx, {
      space,
      from: kept?.audience,
      to: audience,
      consent,
      findText: () => findPublicText(tx.db, post.id),
      write: () =>
        tx.db
          .updateTable('diary_post')
          .set({ audience })
          .where('id', '=', post.id)
          .where('audience', '!=', audience)
          .where('removed_at', 'is', null)
          .where('hidden_at', 'is', null)
          .executeTakeFirst(),
      record: () =>
        tx.record({
          verb: audience === 'public' ? 'post.published' : 'post.unpublished',
          subject: post.id,
          space,
        }),
    });
  });
}

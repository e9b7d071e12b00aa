import type { Tx } from '#domains/core/event-log/transact.ts';
import { incrementPosts } from '#domains/people/trust/steps/increment-posts.ts';
import { openThread } from '#domains/spaces/replies/steps/open-thread.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import { type Actor, authorOf } from '#kernel/actor.ts';
import type { DiscussionId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { discussionRules, type NewDiscussion } from '../model.ts';

/** Opens a discussion once, however often its form is sent; `known` where it has been opened before. The caller has asked its policy. */
export async function insertDiscussion(
  tx: Tx<Actor>,
  space: SeenSpace,
  { idempotencyKey, title, body }: NewDiscussion,
): Promise<Result<'opened' | 'known', 'taken'>> {
  const id = idempotencyKey as DiscussionId;
  const isNew = await openThread(tx, { id, space: space.id, rules: discussionRules });
  if (!isNew && !(await isOwn(tx, space, id))) return refuse('taken');
  tx.publish(topicOf(space.id));
  if (!isNew) return ok('known');
  const author = authorOf(tx.actor);
  await tx.db
    .insertInto('discussion')
    .values({
      id,
      space_id: space.id,
      title,
      body,
      author_account: author.account,
      author_pupil: author.pupil,
      made_at: tx.now,
    })
    .execute();
  await incrementPosts(tx, tx.actor);
  await tx.record({ verb: 'discussion.opened', subject: id, space: space.id });
  return ok('opened');
}

/** The same form has opened it already. */
async function isOwn({ db, actor }: Tx<Actor>, space: SeenSpace, id: DiscussionId): Promise<boolean> {
  const author = authorOf(actor);
  const known = await db
    .selectFrom('discussion')
    .select(['author_account', 'author_pupil'])
    .where('id', '=', id)
    .where('space_id', '=', space.id)
    .executeTakeFirst();
  return known !== undefined && known.author_account === author.account && known.author_pupil === author.pupil;
}

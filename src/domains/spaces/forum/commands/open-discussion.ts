import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { incrementPosts } from '#domains/people/trust/steps/increment-posts.ts';
import { openThread } from '#domains/spaces/replies/steps/open-thread.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { authorColumns, isSameAuthor, keyOf, topicOf } from '#domains/spaces/spaces/model.ts';
import { canOpenDiscussion } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import type { DiscussionId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { underCeiling } from '#platform/ceilings.ts';
import type { By } from '#platform/command.ts';
import { discussionRules, discussionsAnHour } from '../model.ts';

interface NewDiscussion {
  /** Becomes the discussion's id: the same form sent twice opens one. */
  readonly idempotencyKey: string;
  readonly title: string;
  readonly body: string;
}

export async function openDiscussion<actor extends Actor>(
  by: By<actor>,
  space: SeenSpace<NoInfer<actor>>,
  { idempotencyKey, title, body }: NewDiscussion,
): Promise<Result<DiscussionId, 'notAllowed' | 'taken' | 'tooMany'>> {
  if (!canOpenDiscussion(space)) return refuse('notAllowed');
  const id = idempotencyKey as DiscussionId;
  const before = await by.db.selectFrom('discussion').select('id').where('id', '=', id).executeTakeFirst();
  const ceiling = { limit: discussionsAnHour, key: keyOf(by.actor), isNew: before === undefined };
  return underCeiling(by, ceiling, () =>
    transact(by, async (tx) => {
      const isNew = await openThread(tx, { id, space: space.id, rules: discussionRules });
      if (!isNew && !(await isOwn(tx, space, id))) return refuse('taken');
      tx.publish(topicOf(space.id));
      if (!isNew) return ok(id);
      const author = authorColumns(tx.actor);
      await tx.db
        .insertInto('discussion')
        .values({
          id,
          space_id: space.id,
          title,
          body,
          ...author,
          made_at: tx.now,
        })
        .execute();
      await incrementPosts(tx, tx.actor);
      await tx.record({ verb: 'discussion.opened', subject: id, space: space.id });
      return ok(id);
    }),
  );
}

/** The same form has opened it already. */
async function isOwn({ db, actor }: Tx<Actor>, space: SeenSpace, id: DiscussionId): Promise<boolean> {
  const author = authorColumns(actor);
  const known = await db
    .selectFrom('discussion')
    .select(['author_account', 'author_pupil'])
    .where('id', '=', id)
    .where('space_id', '=', space.id)
    .executeTakeFirst();
  return known !== undefined && isSameAuthor(known, author);
}

import { recordEvent } from '#domains/core/events/record-event.ts';
import { countPost } from '#domains/people/trust/steps/count-post.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { authorColumns, topicOf } from '#domains/spaces/spaces/model.ts';
import { canOpenDiscussion } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import type { DiscussionId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { Live } from '#platform/live.ts';

interface NewDiscussion {
  /** Becomes the discussion's id: the same form sent twice opens one. */
  readonly idempotencyKey: string;
  readonly title: string;
  readonly body: string;
}

export async function openDiscussion(
  db: Db,
  actor: Actor,
  space: SeenSpace,
  { idempotencyKey, title, body }: NewDiscussion,
  { now, live }: { readonly now: Date; readonly live: Live },
): Promise<Result<DiscussionId, 'notAllowed' | 'taken'>> {
  if (!canOpenDiscussion(space)) return refuse('notAllowed');
  const id = idempotencyKey as DiscussionId;
  const maker = authorColumns(actor);
  const opened = await db.transaction().execute(async (tx) => {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('discussion')
      .values({
        id,
        space_id: space.id,
        title,
        body,
        author_account: maker.member,
        author_pupil: maker.pupil,
        made_at: now,
        last_reply_at: now,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) {
      const known = await tx
        .selectFrom('discussion')
        .select(['space_id', 'author_account', 'author_pupil'])
        .where('id', '=', id)
        .executeTakeFirst();
      const own = known?.author_account === maker.member && known.author_pupil === maker.pupil;
      return own && known.space_id === space.id ? ok(id) : refuse('taken');
    }
    await countPost({ db: tx }, actor);
    await recordEvent(tx, actor, { verb: 'discussion.opened', subject: id, details: { space: space.id } }, now);
    return ok(id);
  });
  if (opened.ok) live.publish(topicOf(space.id));
  return opened;
}

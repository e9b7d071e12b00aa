import { recordEvent } from '#domains/audit/record-event.ts';
import type { SeenSpace } from '#domains/spaces/access.ts';
import { makerOf, topicOf } from '#domains/spaces/model.ts';
import { canOpenDiscussion } from '#domains/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import type { DiscussionId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { Live } from '#platform/live.ts';

interface NewDiscussion {
  /** Becomes the discussion's id: the same form sent twice opens one. */
  readonly once: string;
  readonly title: string;
  readonly body: string;
}

export async function openDiscussion(
  db: Db,
  actor: Actor,
  space: SeenSpace,
  { once, title, body }: NewDiscussion,
  { now, live }: { readonly now: Date; readonly live: Live },
): Promise<Result<DiscussionId, 'notAllowed' | 'taken'>> {
  if (!canOpenDiscussion(space)) return refuse('notAllowed');
  const id = once as DiscussionId;
  const maker = makerOf(actor);
  const opened = await db.transaction().execute(async (tx) => {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('discussion')
      .values({
        id,
        space_id: space.id,
        title,
        body,
        made_by_member: maker.member,
        made_by_pupil: maker.pupil,
        made_at: now,
        last_reply_at: now,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) {
      const known = await tx
        .selectFrom('discussion')
        .select(['space_id', 'made_by_member', 'made_by_pupil'])
        .where('id', '=', id)
        .executeTakeFirst();
      const own = known?.made_by_member === maker.member && known.made_by_pupil === maker.pupil;
      return own && known.space_id === space.id ? ok(id) : refuse('taken');
    }
    await recordEvent(tx, actor, { verb: 'discussion.opened', subject: id, details: { space: space.id } }, now);
    return ok(id);
  });
  if (opened.ok) live.publish(topicOf(space.id));
  return opened;
}

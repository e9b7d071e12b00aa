import { recordEvent } from '#domains/core/events/record-event.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { Live } from '#platform/live.ts';
import type { SeenComment, SeenDiary } from '../../access.ts';
import { canRemoveComment } from '../../policy.ts';
import { countComments } from './count-comments.ts';

/** The words go from sight, a trace stays inside. */
export async function removeComment(
  db: Db,
  actor: Actor,
  { diary, comment }: { readonly diary: SeenDiary; readonly comment: SeenComment },
  { now, live }: { readonly now: Date; readonly live: Live },
): Promise<Result<'removed', 'notAllowed'>> {
  if (comment.gone === 'removed') return ok('removed'); // the same form, sent twice
  if (!canRemoveComment(actor, diary, comment)) return refuse('notAllowed');
  const space = diary.space.id;
  await db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('diary_comment')
      .set({ removed_at: now })
      .where('id', '=', comment.id)
      .where('removed_at', 'is', null)
      .where('hidden_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    await countComments(tx, comment.post, -1);
    await recordEvent(tx, actor, { verb: 'comment.removed', subject: comment.id, details: { space } }, now);
  });
  live.publish(topicOf(space));
  return ok('removed');
}

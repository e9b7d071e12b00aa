import type { Actor } from '../../../../kernel/actor.ts';
import type { DiscussionId } from '../../../../kernel/ids.ts';
import type { Db } from '../../../../platform/db.ts';
import { recordEvent } from '../../../audit/record-event.ts';

/** Hides a discussion by moderation, in the transaction of whoever decided it. False where nothing changed. */
export async function hideDiscussion(
  tx: Db,
  actor: Actor | 'program',
  discussion: DiscussionId,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('discussion')
    .set({ hidden_at: now })
    .where('id', '=', discussion)
    .where('hidden_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recordEvent(tx, actor, { verb: 'discussion.hidden', subject: discussion }, now);
  return true;
}

/** Shows it again: the support service found nothing wrong. */
export async function showDiscussion(tx: Db, actor: Actor, discussion: DiscussionId, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('discussion')
    .set({ hidden_at: null })
    .where('id', '=', discussion)
    .where('hidden_at', 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recordEvent(tx, actor, { verb: 'discussion.shown', subject: discussion }, now);
  return true;
}

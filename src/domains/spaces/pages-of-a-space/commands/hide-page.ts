import type { Actor } from '../../../../kernel/actor.ts';
import type { SpacePageId } from '../../../../kernel/ids.ts';
import type { Db } from '../../../../platform/db.ts';
import { recordEvent } from '../../../audit/record-event.ts';

/** Hides a page by moderation, in the transaction of whoever decided it. False where nothing changed. */
export async function hidePage(tx: Db, actor: Actor | 'program', page: SpacePageId, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('space_page')
    .set({ hidden_at: now })
    .where('id', '=', page)
    .where('hidden_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recordEvent(tx, actor, { verb: 'page.hidden', subject: page }, now);
  return true;
}

/** Shows it again: the support service found nothing wrong. */
export async function showPage(tx: Db, actor: Actor, page: SpacePageId, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('space_page')
    .set({ hidden_at: null })
    .where('id', '=', page)
    .where('hidden_at', 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recordEvent(tx, actor, { verb: 'page.shown', subject: page }, now);
  return true;
}

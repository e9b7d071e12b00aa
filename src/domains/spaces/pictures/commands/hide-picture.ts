import type { Actor } from '../../../../kernel/actor.ts';
import type { PictureId } from '../../../../kernel/ids.ts';
import type { Db } from '../../../../platform/db.ts';
import { recordEvent } from '../../../audit/record-event.ts';

/** Hides a picture by moderation, in the transaction of whoever decided it. False where nothing changed. */
export async function hidePicture(tx: Db, actor: Actor | 'program', picture: PictureId, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('space_picture')
    .set({ hidden_at: now })
    .where('id', '=', picture)
    .where('hidden_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recordEvent(tx, actor, { verb: 'picture.hidden', subject: picture }, now);
  return true;
}

/** Shows it again: the support service found nothing wrong. */
export async function showPicture(tx: Db, actor: Actor, picture: PictureId, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('space_picture')
    .set({ hidden_at: null })
    .where('id', '=', picture)
    .where('hidden_at', 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recordEvent(tx, actor, { verb: 'picture.shown', subject: picture }, now);
  return true;
}

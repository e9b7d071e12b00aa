import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Actor } from '#kernel/actor.ts';
import type { PictureId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

/** Hides a picture by moderation, in the transaction of whoever decided it. False where nothing changed. */
export function hidePicture(tx: Db, actor: Actor | 'program', picture: PictureId, now: Date): Promise<boolean> {
  return turnPicture(tx, actor, picture, { to: 'hidden', now });
}

/** Shows it again: the support service found nothing wrong. */
export function showPicture(tx: Db, actor: Actor, picture: PictureId, now: Date): Promise<boolean> {
  return turnPicture(tx, actor, picture, { to: 'shown', now });
}

interface Turn {
  readonly to: 'hidden' | 'shown';
  readonly now: Date;
}

async function turnPicture(tx: Db, actor: Actor | 'program', picture: PictureId, { to, now }: Turn): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('space_picture')
    .set({ hidden_at: to === 'hidden' ? now : null })
    .where('id', '=', picture)
    .where('hidden_at', to === 'hidden' ? 'is' : 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recordEvent(tx, actor, { verb: `picture.${to}`, subject: picture }, now);
  return true;
}

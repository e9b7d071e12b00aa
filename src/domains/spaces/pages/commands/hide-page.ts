import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Actor } from '#kernel/actor.ts';
import type { SpacePageId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

/** Hides a page by moderation, in the transaction of whoever decided it. False where nothing changed. */
export function hidePage(tx: Db, actor: Actor | 'program', page: SpacePageId, now: Date): Promise<boolean> {
  return turnPage(tx, actor, page, { to: 'hidden', now });
}

/** Shows it again: the support service found nothing wrong. */
export function showPage(tx: Db, actor: Actor, page: SpacePageId, now: Date): Promise<boolean> {
  return turnPage(tx, actor, page, { to: 'shown', now });
}

interface Turn {
  readonly to: 'hidden' | 'shown';
  readonly now: Date;
}

async function turnPage(tx: Db, actor: Actor | 'program', page: SpacePageId, { to, now }: Turn): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('space_page')
    .set({ hidden_at: to === 'hidden' ? now : null })
    .where('id', '=', page)
    .where('hidden_at', to === 'hidden' ? 'is' : 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recordEvent(tx, actor, { verb: `page.${to}`, subject: page }, now);
  return true;
}

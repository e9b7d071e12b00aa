import type { Tx } from '#domains/core/event-log/transact.ts';
import type { SavedSearchId } from '#kernel/ids.ts';
import { lookedUpTo, type MailRhythm, nextLook } from '../model.ts';

/** Mails in another rhythm. After a time without mails, what came meanwhile is not told: the reader has asked for none of it. */
export async function setMails(
  { db, now, services: { demo } }: Pick<Tx, 'db' | 'now' | 'services'>,
  id: SavedSearchId,
  mails: MailRhythm,
): Promise<void> {
  await db
    .updateTable('saved_search')
    .set({ seen_to: lookedUpTo(now) })
    .where('id', '=', id)
    .where('mails', '=', 'never')
    .execute();
  await db
    .updateTable('saved_search')
    .set({ mails, next_look_at: nextLook(mails, now, { wasMailed: false, demo }) })
    .where('id', '=', id)
    .where('mails', '<>', mails)
    .execute();
}

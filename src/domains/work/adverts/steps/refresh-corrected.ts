import type { Tx } from '#domains/core/event-log/transact.ts';
import type { AdvertId } from '#kernel/ids.ts';
import { cleanHtml, withoutPictures } from '#platform/clean-html.ts';
import { coverFor } from './give-cover.ts';
import { lockAdvert } from './lock-advert.ts';
import { writeEntries } from './write-entries.ts';

/** After its author has corrected the words of an advert: its cover and its entry follow them. */
export async function refreshCorrected(tx: Tx, id: AdvertId): Promise<void> {
  const advert = await lockAdvert(tx, id);
  if (!advert) return;
  const text = { ...advert.text, description: withoutPictures(cleanHtml(advert.text.description)) };
  const cover = await coverFor(tx, id, text, advert.cover);
  await tx.db
    .updateTable('advert')
    .set({ description: text.description, cover, saved_at: tx.now })
    .where('id', '=', id)
    .execute();
  await writeEntries(tx, [id]);
}

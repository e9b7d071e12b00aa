import type { Tx } from '#domains/core/event-log/transact.ts';
import type { AdvertId } from '#kernel/ids.ts';
import { writeEntries } from './write-entries.ts';

/** Takes open adverts from the list for good. Returns those that were open until now. */
export async function endAdverts(
  tx: Pick<Tx, 'db' | 'now'>,
  adverts: readonly AdvertId[],
  as: 'found' | 'withdrawn' | 'expired',
): Promise<AdvertId[]> {
  if (adverts.length === 0) return [];
  const ended = await tx.db
    .updateTable('advert')
    .set({ state: as, closed_at: tx.now })
    .where('id', 'in', adverts)
    .where('state', '=', 'open')
    .returning('id')
    .execute();
  const ids = ended.map(({ id }) => id);
  await writeEntries(tx, ids);
  return ids;
}

import type { Tx } from '#domains/core/event-log/transact.ts';
import type { AdvertId } from '#kernel/ids.ts';
import { advertOf } from '../access.ts';
import type { Advert } from '../model.ts';

/** As it stands now, until the end of the transaction; undefined where it is gone. */
export async function lockAdvert({ db }: Pick<Tx, 'db'>, id: AdvertId): Promise<Advert | undefined> {
  const row = await db.selectFrom('advert').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row && advertOf(row);
}

import type { Tx } from '#domains/core/event-log/transact.ts';
import type { AdvertAnswerId } from '#kernel/ids.ts';
import type { AnswerState } from '../../model.ts';

/** Its state, which stays until the end of the transaction; undefined where it is gone. */
export async function lockAnswer({ db }: Pick<Tx, 'db'>, id: AdvertAnswerId): Promise<AnswerState | undefined> {
  const row = await db
    .selectFrom('advert_answer')
    .select('state')
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row?.state;
}

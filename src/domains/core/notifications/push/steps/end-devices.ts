import type { Tx } from '#domains/core/event-log/transact.ts';
import type { AccountId, PushDeviceId } from '#kernel/ids.ts';

/** No browser of the account is woken any more, nor the one with this id. */
export async function endDevices({ db }: Pick<Tx, 'db'>, account: AccountId, id?: PushDeviceId): Promise<void> {
  await db
    .deleteFrom('push_device')
    .where('account_id', '=', account)
    .$if(id !== undefined, (query) => query.where('id', '=', id as PushDeviceId))
    .execute();
}

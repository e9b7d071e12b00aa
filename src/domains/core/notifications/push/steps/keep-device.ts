import type { Tx } from '#domains/core/event-log/transact.ts';
import type { AccountId, PushDeviceId, SessionId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import { mostDevices, type NewPushDevice } from '../model.ts';

interface Owner {
  readonly id: AccountId;
  /** It ends with this session. */
  readonly session: SessionId;
}

/**
 * Keeps a browser that is to be woken; false where its address is another's. The same browser, which proves it by the secret that it has, changes
 * to who has signed in there now.
 */
export async function keepDevice(
  { db, now }: Pick<Tx, 'db' | 'now'>,
  { id: account, session }: Owner,
  { endpoint, browserKey, browserSecret, saysWords }: NewPushDevice,
): Promise<boolean> {
  await db
    .deleteFrom('push_device')
    .where('endpoint', '=', endpoint)
    .where((is) => is.or([is('account_id', '=', account), is('browser_secret', '=', browserSecret)]))
    .execute();
  const keys = { endpoint, browser_key: browserKey, browser_secret: browserSecret };
  const added = await db
    .insertInto('push_device')
    .values({
      ...{ id: newId<PushDeviceId>(), account_id: account, session_id: session, ...keys },
      ...{ says_words: saysWords, created_at: now },
    })
    .onConflict((conflict) => conflict.column('endpoint').doNothing())
    .returning('id')
    .executeTakeFirst();
  const newest = db
    .selectFrom('push_device')
    .select('id')
    .where('account_id', '=', account)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(mostDevices);
  await db.deleteFrom('push_device').where('account_id', '=', account).where('id', 'not in', newest).execute();
  return added !== undefined;
}

import type { AccountId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { PushDevice } from './model.ts';

/** The newest first. */
export function listPushDevices(db: Db, account: AccountId): Promise<PushDevice[]> {
  return db
    .selectFrom('push_device')
    .select(['id', 'says_words as saysWords', 'created_at as createdAt', 'session_id as session'])
    .where('account_id', '=', account)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

import type { AccountId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

/** Whether each notice comes by mail too. Mails about the account itself come in any case. */
export async function chooseMails(db: Db, account: AccountId, mails: 'each' | 'none'): Promise<void> {
  await db.updateTable('account').set({ mails }).where('id', '=', account).execute();
}

import type { AccountId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

export async function chooseLanguage(db: Db, account: AccountId, language: string): Promise<void> {
  await db.updateTable('account').set({ language }).where('id', '=', account).execute();
}

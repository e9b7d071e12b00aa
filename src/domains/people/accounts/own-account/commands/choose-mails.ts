import { transact } from '#domains/core/event-log/transact.ts';
import type { AccountId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';

/**
 * Whether each notice comes by mail too. Mails about the account itself come in any case. The account is that of the actor, or of
 * the signed link in a mail, which works without signing in.
 */
export async function chooseMails(by: By, account: AccountId, mails: 'each' | 'none'): Promise<void> {
  await transact(by, async ({ db }) => {
    await db.updateTable('account').set({ mails }).where('id', '=', account).execute();
  });
}

import { transact } from '#domains/core/event-log/transact.ts';
import type { AccountId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';
import type { NewNotice } from '../model.ts';
import { selectRecipients, sliceSize, writeNotices } from '../steps/write-notices.ts';

/** Notifies one account of one event, once however often it is called: at the bell and by mail, as they have chosen for its kind. */
export function notifyAccount(
  by: By<'program'>,
  { to, ...notice }: NewNotice & { readonly to: AccountId },
): Promise<void> {
  return notifyAccounts(by, [to], notice);
}

/** The same for a list of accounts. For accounts that a query finds and that may be thousands, see notifyAudience. */
export async function notifyAccounts(
  by: By<'program'>,
  accounts: readonly AccountId[],
  notice: NewNotice,
): Promise<void> {
  for (let start = 0; start < accounts.length; start += sliceSize)
    await transact(by, async (tx) => {
      const slice = accounts.slice(start, start + sliceSize);
      await writeNotices(
        tx,
        await selectRecipients(tx, notice).where('id', 'in', slice).orderBy('id').execute(),
        notice,
      );
    });
}

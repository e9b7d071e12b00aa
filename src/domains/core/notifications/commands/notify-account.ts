import type { AccountId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';
import type { NewNotice } from '../model.ts';
import { notifyAccounts } from './notify-accounts.ts';

/** Notifies one account of one event, once. */
export function notifyAccount(
  by: By<'program'>,
  { to, ...notice }: NewNotice & { readonly to: AccountId },
): Promise<void> {
  return notifyAccounts(by, [to], notice);
}

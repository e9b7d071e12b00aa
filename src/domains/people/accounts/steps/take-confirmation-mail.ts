import { emailKeyOf } from '#kernel/email-address.ts';
import type { AccountId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';
import { confirmationLimit, confirmationToLimit, unconfirmedLimit } from '../model.ts';

/**
 * Whether one more mail with a link may go to an address: a few an hour for an account, and a few a day to an address, whatever
 * accounts name it. Asked before the transaction.
 */
export async function takeConfirmationMail(
  { services: { limits } }: Pick<By, 'services'>,
  account: AccountId | undefined,
  email: string,
): Promise<boolean> {
  if (account && !(await limits.take(confirmationLimit, account))) return false;
  return (await limits.take(confirmationToLimit, emailKeyOf(email))) > 0;
}

interface Confirmed {
  readonly account: AccountId;
  readonly email: string;
  /** The network address of a registration that has succeeded with it. */
  readonly registeredFrom: string | undefined;
}

/** The address is confirmed: what was asked for on the way costs nothing. */
export async function giveBackConfirmation(
  { services: { limits } }: Pick<By, 'services'>,
  { account, email, registeredFrom }: Confirmed,
): Promise<void> {
  await limits.forget(confirmationLimit, account);
  await limits.forget(confirmationToLimit, emailKeyOf(email));
  if (registeredFrom) await limits.giveBack(unconfirmedLimit, registeredFrom);
}

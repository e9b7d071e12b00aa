import type { Tx } from '#domains/core/event-log/transact.ts';
import { addAccount, type NewAccount } from '#domains/people/accounts/steps/add-account.ts';
import type { OfficerId, OperatorId } from '#kernel/ids.ts';
import { type ServedCountries, staffTimeZone } from '../model.ts';

interface Invited extends Pick<NewAccount, 'givenName' | 'familyName' | 'email' | 'language'> {
  /** Made by the form: the same form sent twice invites once. */
  readonly id: OfficerId | OperatorId;
  readonly kind: 'officer' | 'operator';
  /** Of an officer. */
  readonly serves?: ServedCountries;
}

/** An account without a password. `same`: this form was sent before; `taken`: another account has the address, or the id. */
export async function addInvitedAccount(
  tx: Pick<Tx, 'db' | 'now'>,
  { id, kind, givenName, familyName, email, language, serves }: Invited,
): Promise<'added' | 'same' | 'taken'> {
  return addAccount(tx, { id, kind, givenName, familyName, email, language, timeZone: staffTimeZone(serves) });
}

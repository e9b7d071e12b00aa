import type { Tx } from '#domains/core/event-log/transact.ts';
import { emailKeyOf } from '#kernel/email-address.ts';
import type { AccountId } from '#kernel/ids.ts';
import { accountFinder } from '../model.ts';

export interface NewAccount {
  readonly id: AccountId;
  readonly kind: 'member' | 'officer' | 'operator';
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  /** The key of the address, unless another account has it already (see `takenKey`). */
  readonly emailKey?: string;
  readonly emailConfirmed?: boolean;
  /** Left out for those who are invited: they choose a password by their link. */
  readonly passwordHash?: string;
  readonly language: string;
  readonly timeZone: string;
}

/** `same`: this very account was added before; `taken`: another account has the address, or the id. */
export async function addAccount(
  { db, now }: Pick<Tx, 'db' | 'now'>,
  account: NewAccount,
): Promise<'added' | 'same' | 'taken'> {
  const emailKey = account.emailKey ?? emailKeyOf(account.email);
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('account')
    .values({
      id: account.id,
      kind: account.kind,
      given_name: account.givenName,
      family_name: account.familyName,
      email: account.email,
      email_key: emailKey,
      finder: accountFinder(account),
      email_confirmed_at: account.emailConfirmed ? now : null,
      password_hash: account.passwordHash ?? null,
      language: account.language,
      time_zone: account.timeZone,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 0n) return 'added';
  // Read after writing: the insert has waited for the other of two requests at once.
  const same = await db
    .selectFrom('account')
    .select('id')
    .where('id', '=', account.id)
    .where('kind', '=', account.kind)
    .where('email_key', '=', emailKey)
    .executeTakeFirst();
  return same ? 'same' : 'taken';
}

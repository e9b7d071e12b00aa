import type { Tx } from '#domains/core/events/transact.ts';
import type { AccountId } from '#kernel/ids.ts';

export interface NewAccount {
  readonly id: AccountId;
  readonly kind: 'member' | 'officer' | 'operator';
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  /** The address in small letters, unless another account has it already (see `takenKey`). */
  readonly emailKey?: string;
  readonly emailConfirmed?: boolean;
  /** Left out for those who are invited: they choose a password by their link. */
  readonly passwordHash?: string;
  readonly language: string;
  readonly timeZone: string;
}

/** False where another account has the address or the id; waits for a transaction that is just taking one of them. */
export async function addAccount({ db, now }: Pick<Tx, 'db' | 'now'>, account: NewAccount): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('account')
    .values({
      id: account.id,
      kind: account.kind,
      given_name: account.givenName,
      family_name: account.familyName,
      email: account.email,
      email_key: account.emailKey ?? account.email.toLowerCase(),
      email_confirmed_at: account.emailConfirmed ? now : null,
      password_hash: account.passwordHash ?? null,
      language: account.language,
      time_zone: account.timeZone,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows !== 0n;
}

import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { Limits } from '#platform/limits.ts';
import { isPassword } from '#platform/passwords.ts';
import type { OwnAccount } from '../../access.ts';
import { signInLimits } from '../../model.ts';

/** The owner has said his password: this one, should it be another by the time that he is believed. */
export interface ProvedAccount extends OwnAccount {
  readonly passwordHash: string;
}

/** Before what a stranger at an open screen must not do: the person says the password once more. */
export async function askPassword(
  db: Db,
  account: OwnAccount,
  password: string,
  { limits }: { readonly limits: Limits },
): Promise<Result<ProvedAccount, 'wrong' | 'tooMany'>> {
  if (!(await limits.take(signInLimits.account, account.emailKey))) return refuse('tooMany');
  const row = await db.selectFrom('account').select('password_hash').where('id', '=', account.id).executeTakeFirst();
  const isRight = await isPassword(password, row?.password_hash);
  if (!isRight || !row?.password_hash) return refuse('wrong');
  await limits.forget(signInLimits.account, account.emailKey);
  return ok({ ...account, passwordHash: row.password_hash });
}

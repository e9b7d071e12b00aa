import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { isPassword } from '#platform/passwords.ts';
import type { OwnAccount, ReauthenticatedAccount } from '../../access.ts';
import { signInLimits } from '../../model.ts';

/** Asked before what a stranger at an open screen must not be able to do. */
export async function reauthenticateOwner<actor extends Actor>(
  { db, services: { limits } }: By<actor>,
  account: OwnAccount<NoInfer<actor>>,
  password: string,
): Promise<Result<ReauthenticatedAccount<actor>, 'wrong' | 'tooMany'>> {
  if (!(await limits.take(signInLimits.account, account.emailKey))) return refuse('tooMany');
  const row = await db.selectFrom('account').select('password_hash').where('id', '=', account.id).executeTakeFirst();
  const isRight = await isPassword(password, row?.password_hash);
  if (!isRight || !row?.password_hash) return refuse('wrong');
  await limits.forget(signInLimits.account, account.emailKey);
  return ok({ ...account, passwordHash: row.password_hash });
}

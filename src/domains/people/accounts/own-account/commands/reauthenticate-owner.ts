import type { Actor } from '#kernel/actor.ts';
import type { SessionId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { isPassword } from '#platform/passwords.ts';
import type { OwnAccount, ReauthenticatedAccount } from '../../access.ts';
import { passwordAgainLimit } from '../../model.ts';

interface Given {
  readonly password: string;
  /** Wrong tries count for the session that they are made in, so that others cannot keep the owner from changing the password. */
  readonly session: SessionId | undefined;
}

/** Asked before what a stranger at an open screen must not be able to do. */
export async function reauthenticateOwner<actor extends Actor>(
  { db, services: { limits } }: By<actor>,
  account: OwnAccount<NoInfer<actor>>,
  { password, session }: Given,
): Promise<Result<ReauthenticatedAccount<actor>, 'wrong' | 'tooMany'>> {
  const key = session ?? account.id;
  if (!(await limits.take(passwordAgainLimit, key))) return refuse('tooMany');
  const row = await db.selectFrom('account').select('password_hash').where('id', '=', account.id).executeTakeFirst();
  const isRight = await isPassword(password, row?.password_hash);
  if (!isRight || !row?.password_hash) return refuse('wrong');
  await limits.forget(passwordAgainLimit, key);
  return ok({ ...account, passwordHash: row.password_hash, session });
}

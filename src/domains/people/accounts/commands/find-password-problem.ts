import { isCommonPassword } from '#platform/common-passwords.ts';
import type { Message } from '#platform/i18n.ts';
import { passwordProblem } from '../model.ts';

/** Why a new password will not do, as a message of the catalogue. */
export function findPasswordProblem(
  password: string,
  owner: { readonly name: string; readonly email: string },
): Message | undefined {
  const problem = passwordProblem(password, owner, isCommonPassword);
  return problem && `accounts.password.${problem}`;
}

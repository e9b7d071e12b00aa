import { isCommonPassword } from '../../../platform/common-passwords.ts';
import type { Message } from '../../../platform/i18n.ts';
import { passwordProblem } from '../model.ts';

/** Why a new password will not do, as messages of the catalogue; empty where it will. */
export function passwordProblems(
  password: string,
  owner: { readonly name: string; readonly email: string },
): readonly Message[] {
  const problem = passwordProblem(password, owner, isCommonPassword);
  return problem ? [`accounts.password.${problem}`] : [];
}

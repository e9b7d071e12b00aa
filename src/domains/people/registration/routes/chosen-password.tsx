import { fullName } from '#kernel/full-name.ts';
import { type TypedFields, typedValue } from '#kernel/typed-fields.ts';
import type { ProblemMessage } from '#platform/i18n.ts';
import { findPasswordProblem } from '#platform/password-rules.ts';
import type { Draft } from '../model.ts';

/** An empty field keeps the password that was chosen before. */
export function passwordProblem(
  typed: TypedFields,
  password: string,
  draft: Draft | undefined,
): ProblemMessage | undefined {
  if (password === '') return draft?.hasPassword ? undefined : 'registration.problem.passwordMissing';
  const name = fullName({ givenName: typedValue(typed, 'givenName'), familyName: typedValue(typed, 'familyName') });
  return findPasswordProblem(password, { name, email: typedValue(typed, 'email') });
}

import { hash, verify } from '@node-rs/argon2';
import { normalForm } from '#kernel/normal-form.ts';

/** Argon2id with the parameters that OWASP names as the least: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Accounts without a password are checked against it, so that the answer takes as long as for any other. */
let decoyHash: Promise<string> | undefined;

/** Keyboards and systems write one accented letter in two ways: composed, as here, or as a letter and its accent. */
export function normalPassword(password: string): string {
  return normalForm(password, 'NFC');
}

/** Of what is typed into a field for a password; the rule for new ones allows less. */
export const longestTypedPassword = 1000;

/** Forms and `findPasswordProblem` refuse what is longer with a message; here it is the last resort. */
export async function hashPassword(password: string): Promise<string> {
  if (password.length > longestTypedPassword) throw new RangeError('A password is longer than a form takes.');
  return hash(normalPassword(password), parameters);
}

/** False where there is no hash or the text is too long for a password, after the same time. Older hashes were made of what was typed, so that is tried second. */
export async function isPassword(password: string, passwordHash: string | null | undefined): Promise<boolean> {
  decoyHash ??= hashPassword('the password of no account');
  const compared = passwordHash ?? (await decoyHash);
  const isTooLong = password.length > longestTypedPassword;
  const tries = isTooLong ? [''] : new Set([normalPassword(password), password]);
  let matches = false;
  for (const typed of tries) matches = (await verify(compared, typed).catch(() => false)) || matches;
  return matches && !isTooLong && typeof passwordHash === 'string';
}

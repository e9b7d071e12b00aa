import { hash, verify } from '@node-rs/argon2';

/** Argon2id with the parameters that OWASP names as the least: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Accounts without a password are checked against it, so that the answer takes as long as for any other. */
let decoyHash: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(password, parameters);
}

/** False where there is no hash, after the same time. */
export async function isPassword(password: string, passwordHash: string | null | undefined): Promise<boolean> {
  decoyHash ??= hashPassword('the password of no account');
  const matches = await verify(passwordHash ?? (await decoyHash), password).catch(() => false);
  return matches && typeof passwordHash === 'string';
}

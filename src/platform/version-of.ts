import { createHash } from 'node:crypto';

/** Of what a form shows: sent back with it, it tells whether somebody has saved since. */
export function versionOf(shown: unknown): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 22);
}

/** Somebody has saved something else since a form was opened. Not so where the same form, sent twice, has saved itself. */
export function isChanged(seen: string | undefined, kept: unknown, typed: unknown): boolean {
  const now = versionOf(kept);
  return seen !== undefined && seen !== now && now !== versionOf(typed);
}

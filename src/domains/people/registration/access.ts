import type { Db } from '#platform/db.ts';
import { hashOf } from '#platform/tokens.ts';
import { type Draft, readKept } from './model.ts';

/** The cookie holds what the program made: 256 bits, or it holds nothing. */
export function isDraftToken(text: string | undefined): text is string {
  return text !== undefined && /^[\w-]{43}$/.test(text);
}

/** The registration that this browser has begun. Whoever holds the token may read it. */
export async function findDraft(db: Db, token: string, now: Date): Promise<Draft | undefined> {
  const row = await db
    .selectFrom('registration_draft')
    .select(['fields', 'updated_at', 'password_hash'])
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row && { ...readKept(row.fields), hasPassword: row.password_hash !== null, savedAt: row.updated_at };
}

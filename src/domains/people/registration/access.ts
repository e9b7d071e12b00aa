import type { By } from '#platform/command.ts';
import { hashOf } from '#platform/tokens.ts';
import { type Draft, readKept } from './model.ts';

/** The program made the token in the cookie: 256 bits. Anything else is refused. */
export function isDraftToken(text: string | undefined): text is string {
  return text !== undefined && /^[\w-]{43}$/.test(text);
}

/** The registration that this browser has begun. The token alone opens it. */
export async function findDraft({ db, now }: Pick<By, 'db' | 'now'>, token: string): Promise<Draft | undefined> {
  const row = await db
    .selectFrom('registration_draft')
    .select(['fields', 'updated_at', 'password_hash'])
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row && { ...readKept(row.fields), hasPassword: row.password_hash !== null, savedAt: row.updated_at };
}

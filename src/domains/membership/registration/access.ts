import type { Db } from '../../../platform/db.ts';
import { hashOf } from '../../../platform/tokens.ts';
import type { Draft, Step, Typed } from './model.ts';

export type DraftToken = string & { readonly [token]: true };
declare const token: unique symbol;

/** The cookie holds what the program made: 256 bits, or it holds nothing. */
export function isDraftToken(text: string | undefined): text is DraftToken {
  return text !== undefined && /^[\w-]{43}$/.test(text);
}

/** The registration that this browser has begun. Whoever holds the token may read it. */
export async function findDraft(db: Db, held: DraftToken, now: Date): Promise<Draft | undefined> {
  const row = await db
    .selectFrom('registration_draft')
    .select(['fields', 'updated_at', 'password_hash'])
    .where('token_hash', '=', hashOf(held))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (!row) return undefined;
  const fields = row.fields as { readonly [step in Step]?: Typed } & { readonly finished?: string };
  return {
    typed: { you: fields.you ?? {}, school: fields.school ?? {}, idea: fields.idea ?? {} },
    hasPassword: row.password_hash !== null,
    savedAt: row.updated_at,
    finished: fields.finished !== undefined,
  };
}

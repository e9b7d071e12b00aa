import type { AccountId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { hashOf, newToken } from '#platform/tokens.ts';
import { type LinkPurpose, linkEnd } from '../../model.ts';

interface Wanted {
  readonly purpose: LinkPurpose;
  /** Null for the first operator, who has no account yet. */
  readonly account: AccountId | null;
  readonly email?: string;
}

/** A link that works once. The token is told here and never again: the database keeps its hash. */
export async function createLink(tx: Db, { purpose, account, email }: Wanted, now: Date): Promise<string> {
  const token = newToken();
  await tx
    .insertInto('one_time_link')
    .values({
      token_hash: hashOf(token),
      purpose,
      account_id: account,
      email: email ?? null,
      created_at: now,
      expires_at: linkEnd(purpose, now),
    })
    .execute();
  return token;
}

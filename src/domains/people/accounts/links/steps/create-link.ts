import type { Tx } from '#domains/core/event-log/transact.ts';
import type { AccountId } from '#kernel/ids.ts';
import { hashOf, newToken } from '#platform/tokens.ts';
import { type LinkPurpose, linkExpiry } from '../../model.ts';

interface NewLink {
  readonly purpose: LinkPurpose;
  /** Null for the first operator, who has no account yet. */
  readonly account: AccountId | null;
  readonly email?: string;
}

/** A link that works once. The token is returned here and never again: the database keeps its hash. */
export async function createLink(
  { db, now }: Pick<Tx, 'db' | 'now'>,
  { purpose, account, email }: NewLink,
): Promise<string> {
  const token = newToken();
  await db
    .insertInto('one_time_link')
    .values({
      token_hash: hashOf(token),
      purpose,
      account_id: account,
      email: email ?? null,
      created_at: now,
      expires_at: linkExpiry(purpose, now),
    })
    .execute();
  return token;
}

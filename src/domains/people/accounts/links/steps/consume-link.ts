import type { Tx } from '#domains/core/event-log/transact.ts';
import type { AccountId } from '#kernel/ids.ts';
import { hashOf } from '#platform/tokens.ts';
import type { LinkPurpose } from '../../model.ts';

interface UsedLink {
  readonly account: AccountId | null;
  readonly email: string | null;
}

interface UsedAddressLink {
  readonly account: AccountId;
  readonly email: string;
}

/** The same for the purposes whose links carry an address of an account. */
export async function consumeAddressLink(
  tx: Pick<Tx, 'db' | 'now'>,
  token: string,
  purpose: 'confirm_email' | 'undo_second_factor',
): Promise<UsedAddressLink | undefined> {
  const link = await consumeLink(tx, token, purpose);
  if (!link) return undefined;
  const { account, email } = link;
  if (!account || !email) throw new Error(`A link of the purpose ${purpose} has no account or no address.`);
  return { account, email };
}

/** Uses a link up. Of two requests at once one gets it; undefined for the other, and for a link that has ended. */
export async function consumeLink(
  { db, now }: Pick<Tx, 'db' | 'now'>,
  token: string,
  purpose: LinkPurpose,
): Promise<UsedLink | undefined> {
  const hash = hashOf(token);
  // The account first, then its links: every transaction that uses or ends links locks in this order, so none waits in a circle.
  await db
    .selectFrom('account')
    .innerJoin('one_time_link as link', 'link.account_id', 'account.id')
    .select('account.id')
    .where('link.token_hash', '=', hash)
    .forNoKeyUpdate('account')
    .executeTakeFirst();
  return db
    .updateTable('one_time_link')
    .set({ used_at: now })
    .where('token_hash', '=', hash)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['account_id as account', 'email'])
    .executeTakeFirst();
}

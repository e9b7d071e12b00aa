import type { AccountId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { hashOf } from '#platform/tokens.ts';
import type { LinkPurpose } from '../../model.ts';

interface UsedLink {
  readonly account: AccountId | null;
  readonly email: string | null;
}

/** Uses a link up. Of two who come at once one gets it; undefined for the other, and for a link that has ended. */
export async function consumeLink(
  tx: Db,
  token: string,
  purpose: LinkPurpose,
  now: Date,
): Promise<UsedLink | undefined> {
  const hash = hashOf(token);
  // The account first, then its links: whoever uses or ends several of them does it in this order, and nobody waits in a circle.
  await tx
    .selectFrom('account')
    .innerJoin('one_time_link as link', 'link.account_id', 'account.id')
    .select('account.id')
    .where('link.token_hash', '=', hash)
    .forNoKeyUpdate('account')
    .executeTakeFirst();
  return tx
    .updateTable('one_time_link')
    .set({ used_at: now })
    .where('token_hash', '=', hash)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['account_id as account', 'email'])
    .executeTakeFirst();
}

import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { emailKeyOf } from '#kernel/email-address.ts';
import type { AccountId } from '#kernel/ids.ts';
import type { LinkPurpose } from '../../model.ts';

/** Ends the links that would give an account another address than this one. */
export async function revokeLinksToOtherAddresses(
  { db }: Pick<Tx, 'db'>,
  account: AccountId,
  email: string,
): Promise<void> {
  await db
    .deleteFrom('one_time_link')
    .where('purpose', '=', 'confirm_email')
    .where('account_id', '=', account)
    .where('used_at', 'is', null)
    .where(sql`lower(email)`, '<>', emailKeyOf(email))
    .execute();
}

/** Ends all links for this purpose that have not been used, of an account; null for those that belong to none yet. */
export async function revokeLinks(
  { db }: Pick<Tx, 'db'>,
  purpose: LinkPurpose,
  account: AccountId | null,
): Promise<void> {
  await db
    .deleteFrom('one_time_link')
    .where('purpose', '=', purpose)
    .where('account_id', account ? '=' : 'is', account)
    .where('used_at', 'is', null)
    .execute();
}

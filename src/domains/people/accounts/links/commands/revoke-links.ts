import { sql } from 'kysely';
import type { AccountId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { LinkPurpose } from '../../model.ts';

/** Ends the links that would give an account another address than this one. */
export async function revokeLinksToOtherAddresses(tx: Db, account: AccountId, email: string): Promise<void> {
  await tx
    .deleteFrom('one_time_link')
    .where('purpose', '=', 'confirm_email')
    .where('account_id', '=', account)
    .where('used_at', 'is', null)
    .where(sql`lower(email)`, '<>', email.toLowerCase())
    .execute();
}

/** Ends all links of an account for this purpose that have not been used. */
export async function revokeLinks(tx: Db, purpose: LinkPurpose, account: AccountId | null): Promise<void> {
  await tx
    .deleteFrom('one_time_link')
    .where('purpose', '=', purpose)
    .where('account_id', account ? '=' : 'is', account)
    .where('used_at', 'is', null)
    .execute();
}

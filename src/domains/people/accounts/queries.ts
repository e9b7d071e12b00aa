import { emailKeyOf } from '#kernel/email-address.ts';
import type { Db } from '#platform/db.ts';

export async function hasAccount(db: Db, email: string): Promise<boolean> {
  const row = await db.selectFrom('account').select('id').where('email_key', '=', emailKeyOf(email)).executeTakeFirst();
  return row !== undefined;
}

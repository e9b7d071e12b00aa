import type { Db } from '#platform/db.ts';

export async function hasAccount(db: Db, email: string): Promise<boolean> {
  const row = await db
    .selectFrom('account')
    .select('id')
    .where('email_key', '=', email.toLowerCase())
    .executeTakeFirst();
  return row !== undefined;
}

import type { Db } from '#platform/db.ts';
import type { SeenReply } from '../access.ts';

/** The words of a reply, for somebody who decides whether others read them. */
export async function findBodyOf(db: Db, reply: SeenReply): Promise<string> {
  const row = await db.selectFrom('reply').select('body').where('id', '=', reply.id).executeTakeFirst();
  return row?.body ?? '';
}

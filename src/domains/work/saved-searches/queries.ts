import type { Member } from '#kernel/actor.ts';
import type { Db } from '#platform/db.ts';
import type { SavedSearch, SearchedList } from './model.ts';

/** The member's, by name; all of them, for there are few. */
export function listOwnSearches(db: Db, { id }: Member): Promise<SavedSearch[]> {
  return db
    .selectFrom('saved_search')
    .select(['id', 'list', 'name', 'query', 'mails'])
    .where('member_id', '=', id)
    .orderBy('saved_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** The member's search with this query, where they have kept it before. */
export function findSameSearch(
  db: Db,
  { id }: Member,
  { list, query }: { readonly list: SearchedList; readonly query: string },
): Promise<SavedSearch | undefined> {
  return db
    .selectFrom('saved_search')
    .select(['id', 'list', 'name', 'query', 'mails'])
    .where('member_id', '=', id)
    .where('list', '=', list)
    .where('query', '=', query)
    .executeTakeFirst();
}

/** Whether mails reach the member: their address is confirmed, and they have not turned off all mails. */
export async function readsMails(db: Db, { id }: Member): Promise<boolean> {
  const row = await db.selectFrom('mail_recipient').select('mails').where('id', '=', id).executeTakeFirst();
  return row?.mails === 'each';
}

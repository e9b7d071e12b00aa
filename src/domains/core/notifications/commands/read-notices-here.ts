import { sql } from 'kysely';
import type { Member, Officer } from '#kernel/actor.ts';
import type { By } from '#platform/command.ts';
import { accountTopic } from '#platform/live.ts';

/**
 * Marks the notices that lead to the page at this path as read, for it is being read, and counts the unread ones that are left. One
 * statement, for every page has it in its bar.
 */
export async function readNoticesHere(
  { db, actor, now, services }: By<Member | Officer>,
  path: string,
): Promise<number> {
  const { rows } = await sql<{ unread: number; here: number }>`
    with unread as (
      select id, at_bell, split_part(split_part(href, '#', 1), '?', 1) = ${path} as here from notification
      where account_id = ${actor.id}::uuid and read_at is null
    ), marked as (
      update notification set read_at = ${now} where id in (select id from unread where here) returning id
    )
    select (select count(*) from unread where not here and at_bell)::integer as unread,
      (select count(*) from marked)::integer as here`.execute(db);
  const [{ unread, here } = { unread: 0, here: 0 }] = rows;
  // The other open pages of the reader learn of it.
  if (here > 0) services.live.publish(accountTopic(actor.id));
  return unread;
}

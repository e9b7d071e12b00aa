import { sql } from 'kysely';
import type { World } from './world.ts';

/** Open requests and unread conversations without their row of `waiting`, and rows of `waiting` without theirs. */
export async function wrongWaits(world: World): Promise<unknown[]> {
  const { rows } = await sql`
    with due as (
      select 'contact_request' as kind, id as subject_id, to_id as on_account from contact_request where state = 'open'
      union all select 'conversation', conversation_id, member_id from conversation_member where unread > 0
    ), waits as (
      select kind, subject_id, on_account from waiting where kind in ('contact_request', 'conversation')
    )
    (select 'missing' as wrong, * from (select * from due except all select * from waits) missing)
    union all (select 'left over', * from (select * from waits except all select * from due) left_over)`.execute(
    world.db,
  );
  return rows;
}

import { sql } from 'kysely';
import type { World } from './world.ts';

/**
 * What has to be waited for by the state of other tables without its row of `waiting`, and rows of `waiting` without a reason:
 * requests, conversations, addresses, verifications, answers of heads, changes of schools.
 */
export async function wrongWaits(world: World): Promise<unknown[]> {
  const { rows } = await sql`
    with due (kind, subject_id, on_account, on_country, on_outside) as (
      select 'contact_request', id, to_id, null, null from contact_request where state = 'open'
      union all select 'conversation', conversation_id, member_id, null, null from conversation_member where unread > 0 and joined_at is null and not muted
      union all select 'address', id, id, null, null from account where kind = 'member' and email_confirmed_at is null and erased_at is null
      union all select 'verification', member.id, null, country, null from member join account on account.id = member.id
        where state = 'waiting' and email_confirmed_at is not null
      union all select 'correction', id, id, null, null from member where state = 'refused'
      union all select 'head_answer', member.id, null, null, 'head' from member
        join head_question asked on asked.member_id = member.id
        where state = 'waiting' and answer is null and expires_at > ${world.now}
      union all select 'school_change', id, null, country, null from school_change where seen_at is null
    ), waits as (
      select kind, subject_id, on_account, on_country, on_outside from waiting where kind in (select unnest(${[
        'contact_request',
        'conversation',
        'address',
        'verification',
        'correction',
        'head_answer',
        'school_change',
      ]}::text[]))
    )
    (select 'missing' as wrong, * from (select * from due except all select * from waits) missing)
    union all (select 'left over', * from (select * from waits except all select * from due) left_over)`.execute(
    world.db,
  );
  return rows;
}

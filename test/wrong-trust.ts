import { sql } from 'kysely';
import { trustRows } from '#demo/seed/trust-rows.ts';
import type { World } from './world.ts';

/** Members whose counters of trust differ from the rows that they count. */
export async function wrongTrust(world: World): Promise<unknown[]> {
  const { rows } = await sql`
    select to_json(due) as due, to_json(member_trust) as counted from (${sql.raw(trustRows)}) due left join member_trust on member_trust.member_id = due.member_id
    where (due.verified_since, due.approved_projects, due.posts, due.last_upheld_report_at) is distinct from
      (member_trust.verified_since, coalesce(member_trust.approved_projects, 0), coalesce(member_trust.posts, 0),
        member_trust.last_upheld_report_at)`.execute(world.db);
  return rows;
}

import { sql } from 'kysely';
import type { MemberId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { fullName } from '#platform/full-name.ts';
import { listedKinds, type OwnProject, type Progress, type WaitingItem, waitingItems } from './model.ts';

const mostOfAKind = 5;
const mostProjects = 6;

/** What waits for a member, the longest first within each kind. Requests of suspended people are left out. */
export async function listWaitingFor(db: Db, member: MemberId): Promise<WaitingItem[]> {
  const { rows } = await sql<WaitingItem>`
    select kind, id, title, person, since from (
      select case waiting.kind when 'project_changes' then
          case project.state when 'refused' then 'refused' else 'changes_requested' end
        else waiting.kind end as kind,
        subject_id as id, coalesce(project.title, '') as title, coalesce(${fullName('waiter')}, '') as person, since,
        row_number() over (partition by waiting.kind order by since, subject_id) as position
      from waiting
      left join account_name waiter on waiter.id = waiting.waiter
      left join project_summary project on project.id = subject_id
      where on_account = ${member}::uuid and waiting.kind = any (${[...listedKinds]}::text[])
        and not (waiting.kind = 'contact_request' and waiter.suspended_at is not null)
    ) item where position <= ${sql.lit(mostOfAKind)}`.execute(db);
  const rank = (item: WaitingItem) => waitingItems.indexOf(item.kind);
  return rows.toSorted((one, other) => rank(one) - rank(other) || one.since.getTime() - other.since.getTime());
}

/** The member's newest projects, as founder or partner. */
export async function listOwnProjects(db: Db, member: MemberId): Promise<OwnProject[]> {
  const { rows } = await sql<OwnProject>`
    select id, title, state, space_id as space from project_summary
    where id in (select project_id from project_participant where member_id = ${member})
    order by (state <> 'closed') desc, began_at desc, id desc
    limit ${sql.lit(mostProjects)}`.execute(db);
  return rows;
}

/** Which of the first steps the member has done. */
export async function findProgress(db: Db, member: MemberId): Promise<Progress> {
  const { rows } = await sql<Progress>`
    select
      exists (select from profile where member_id = ${member} and presentation <> '' and cardinality(subjects) > 0) as profile,
      exists (select from contact where member_id = ${member}) as contact,
      exists (select from project_participant where member_id = ${member}) as project`.execute(db);
  return rows[0] ?? { profile: false, contact: false, project: false };
}

import { sql } from 'kysely';
import type { MemberId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { fullName } from '#platform/full-name.ts';
import { type OwnProject, type Progress, type WaitingItem, waitingKinds } from './model.ts';

const mostOfAKind = 5;
const mostProjects = 6;

/** All that waits for a member, of every kind at once: what others asked, and what came back. */
export async function listWaitingFor(db: Db, member: MemberId): Promise<WaitingItem[]> {
  const limit = sql.lit(mostOfAKind);
  const { rows } = await sql<WaitingItem>`
    (select 'contact' as kind, r.id, '' as title, ${fullName('a')} as person, r.asked_at as at
      from contact_request r join account a on a.id = r.from_id
      where r.to_id = ${member} and r.state = 'open' and a.suspended_at is null
      order by r.asked_at limit ${limit})
    union all
    (select 'conversation', m.conversation_id, '', coalesce(${fullName('a')}, ''), m.last_message_at
      from conversation_member m
      left join lateral (select member_id from conversation_member o
        where o.conversation_id = m.conversation_id and o.member_id <> ${member} limit 1) other on true
      left join account a on a.id = other.member_id
      where m.member_id = ${member} and m.unread > 0
      order by m.last_message_at limit ${limit})
    union all
    (select 'agreement', p.id, p.title, '', coalesce(p.submitted_at, p.created_at)
      from project_founder f join project p on p.id = f.project_id
      where f.member_id = ${member} and f.agreed_at is null and p.state = 'waiting_for_partner'
      order by 5 limit ${limit})
    union all
    (select case v.decision when 'changes_requested' then 'question' else 'refused' end, p.id, p.title, '', max(v.decided_at)
      from project_founder f join project p on p.id = f.project_id
      join project_review v on v.project_id = p.id and v.round = p.round
      where f.member_id = ${member}
        and ((p.state = 'draft' and v.decision = 'changes_requested') or (p.state = 'refused' and v.decision = 'refused'))
      group by v.decision, p.id, p.title order by 5 limit ${limit})
    union all
    (select 'invitation', p.id, p.title, coalesce(${fullName('a')}, ''), i.invited_at
      from project_invitation i join project p on p.id = i.project_id left join account a on a.id = i.invited_by
      where i.member_id = ${member} and i.state = 'open' and p.state = 'active'
      order by i.invited_at limit ${limit})`.execute(db);
  const rank = (item: WaitingItem) => waitingKinds.indexOf(item.kind);
  return rows.toSorted((one, other) => rank(one) - rank(other) || one.at.getTime() - other.at.getTime());
}

/** The member's newest projects, as founder or partner. */
export async function listOwnProjects(db: Db, member: MemberId): Promise<OwnProject[]> {
  const { rows } = await sql<OwnProject>`
    select id, title, state, space_id as space from project
    where id in (select project_id from project_founder where member_id = ${member}
      union select project_id from project_partner where member_id = ${member})
    order by (state <> 'closed') desc, coalesce(activated_at, created_at) desc, id desc
    limit ${sql.lit(mostProjects)}`.execute(db);
  return rows;
}

/** How far the member is on the progress path. */
export async function findProgress(db: Db, member: MemberId): Promise<Progress> {
  const { rows } = await sql<Progress>`
    select
      exists (select from profile where member_id = ${member} and presentation <> '' and cardinality(subjects) > 0) as profile,
      exists (select from contact where member_id = ${member}) as contact,
      exists (select from project_founder where member_id = ${member}
        union all select from project_partner where member_id = ${member}) as project`.execute(db);
  return rows[0] ?? { profile: false, contact: false, project: false };
}

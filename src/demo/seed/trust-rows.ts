/** The rows of member_trust as the tables that they count say: for seeds that write those tables directly, and to check the counters. */
export const trustRows = `
  select member.id as member_id,
    case when member.state = 'verified' then coalesce(
      (select max(decided_at) from verification where verification.member_id = member.id and decision = 'verified'),
      member.state_since) end as verified_since,
    ((select count(*) from project_founder join project on project.id = project_id
      where project_founder.member_id = member.id and activated_at is not null)
      + (select count(*) from project_partner where project_partner.member_id = member.id))::integer as approved_projects,
    ((select count(*) from discussion where author_account = member.id)
      + (select count(*) from reply join thread on thread.id = reply.thread_id
        where author_account = member.id and thread.kind = 'discussion')
      + (select count(*) from diary_post where author_account = member.id))::integer as posts,
    (select max(conduct_decision.decided_at) from conduct_case
      join conduct_decision on conduct_decision.case_id = conduct_case.id
      where author_account = member.id and decision in ('hide', 'warn')) as last_upheld_report_at
  from member`;

export const fillTrust = `
  insert into member_trust (member_id, verified_since, approved_projects, posts, last_upheld_report_at) ${trustRows}`;

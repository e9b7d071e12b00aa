-- How far a member is trusted is read from counters, written in the transaction of what they count.
create table member_trust (
  member_id uuid primary key references member on delete cascade,
  -- When the member was last verified; null while they are not.
  verified_since timestamptz,
  -- As founder or partner, since the project was approved.
  approved_projects integer not null default 0 check (approved_projects >= 0),
  -- Discussions, replies in the forum and diary posts.
  posts integer not null default 0 check (posts >= 0),
  -- When a report against the member was last upheld.
  last_upheld_report_at timestamptz
);
insert into member_trust (member_id, verified_since, approved_projects, posts, last_upheld_report_at)
select member.id,
  case when member.state = 'verified' then coalesce(
    (select max(decided_at) from verification where verification.member_id = member.id and decision = 'verified'),
    member.state_since) end,
  (select count(*) from project_founder join project on project.id = project_id
    where project_founder.member_id = member.id and activated_at is not null)
    + (select count(*) from project_partner where project_partner.member_id = member.id),
  (select count(*) from discussion where author_account = member.id)
    + (select count(*) from reply where author_account = member.id)
    + (select count(*) from diary_post where author_account = member.id),
  (select max(conduct_decision.decided_at) from conduct_case
    join conduct_decision on conduct_decision.case_id = conduct_case.id
    where author_account = member.id and decision in ('hide', 'warn'))
from member;

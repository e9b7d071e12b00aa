-- Who is waited for in the projects that are there already, as the commands write it from now on.
insert into waiting (kind, subject_id, on_account, waiter, since)
select 'project_acceptance', project.id, f.member_id, submitter.member_id,
  coalesce(submitter.agreed_at, project.submitted_at, project.created_at)
from project
join project_founder f on f.project_id = project.id and f.agreed_at is null
left join project_founder submitter on submitter.project_id = project.id and submitter.agreed_at is not null
where project.state = 'waiting_for_partner';

insert into waiting (kind, subject_id, on_country, since)
select distinct 'project_review', project.id, f.country, project.submitted_at
from project join project_founder f on f.project_id = project.id
where project.state = 'under_review' and not exists (select from project_review r
  where r.project_id = project.id and r.round = project.round and r.country = f.country);

insert into waiting (kind, subject_id, on_account, since)
select 'project_changes', project.id, f.member_id, max(r.decided_at)
from project
join project_founder f on f.project_id = project.id
join project_review r on r.project_id = project.id and r.round = project.round
where (project.state = 'draft' and r.decision = 'changes_requested') or (project.state = 'refused' and r.decision = 'refused')
group by project.id, f.member_id;

insert into waiting (kind, subject_id, on_account, waiter, since)
select 'project_invitation', project.id, i.member_id, i.invited_by, i.invited_at
from project join project_invitation i on i.project_id = project.id and i.state = 'open'
where project.state = 'active';

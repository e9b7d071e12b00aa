-- What other domains read of projects, so that the columns behind can change.
create view public_project as
  select id, title, state = 'active' as running, subjects, vocational_subjects, age_from, age_to, picture_key, picture_alt, activated_at
  from project where state in ('active', 'closed');

-- Founders and partners. A founder agrees to the proposal as it was submitted last, or does not yet.
create view project_participant as
  select project_id, member_id, country, school_id, seat, agreed_at is not null as agreed from project_founder
  union all
  select project_id, member_id, country, school_id, null, true from project_partner;

-- What others may read of people, so that the columns behind it can change.
create view account_name as
select id, kind, given_name, family_name, given_name || ' ' || family_name as name, suspended_at
from account;

-- A member with the school of today and the standing.
create view person as
select member.id, account.given_name, account.family_name, account.given_name || ' ' || account.family_name as name,
  member.country, member.staff_role, member.state = 'verified' as verified, account.suspended_at,
  main_school.school_id, school.name as school, school.town
from member
join account on account.id = member.id
left join main_school on main_school.member_id = member.id
left join school on school.id = main_school.school_id;

-- Some people bear one name only: then the family name is empty.
alter table account drop constraint account_family_name_check;
alter table account add check (length(family_name) <= 80);

create or replace view account_name as
select id, kind, given_name, family_name, rtrim(given_name || ' ' || family_name) as name, suspended_at
from account;
create or replace view person as
select member.id, account.given_name, account.family_name, rtrim(account.given_name || ' ' || account.family_name) as name,
  member.country, member.staff_role, member.state = 'verified' as verified, account.suspended_at,
  main_school.school_id, school.name as school, school.town
from member
join account on account.id = member.id
left join main_school on main_school.member_id = member.id
left join school on school.id = main_school.school_id;

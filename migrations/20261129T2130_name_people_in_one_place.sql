-- The name of a person is put together here alone: pages, mails and searches read it.
-- The initials need to know where the family name begins: "María José García López" cannot be cut by looking.
alter table account
  add column name text not null generated always as (rtrim(given_name || ' ' || family_name)) stored check (length(name) <= 161),
  add column initials_of text not null generated always as (given_name || E'\n' || family_name) stored check (length(initials_of) <= 161);

create or replace view account_name as
select id, kind, given_name, family_name, name, suspended_at, initials_of
from account;

create or replace view person as
select member.id, account.given_name, account.family_name, account.name,
  member.country, member.staff_role, member.state = 'verified' as verified, account.suspended_at,
  main_school.school_id, school.name as school, school.town, member.state = 'refused' as refused, account.initials_of
from member
join account on account.id = member.id
left join main_school on main_school.member_id = member.id
left join school on school.id = main_school.school_id;

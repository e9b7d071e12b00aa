create or replace view person as
select member.id, account.given_name, account.family_name, account.given_name || ' ' || account.family_name as name,
  member.country, member.staff_role, member.state = 'verified' as verified, account.suspended_at,
  main_school.school_id, school.name as school, school.town, member.state = 'refused' as refused
from member
join account on account.id = member.id
left join main_school on main_school.member_id = member.id
left join school on school.id = main_school.school_id;

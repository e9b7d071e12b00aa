-- Closing one's own account: it is asked for, can be taken back until its day, and is erased then. Where shared work refers to the
-- account, an empty row stays, which has no name.
alter table account
  add column closing_asked_at timestamptz,
  add column closes_at timestamptz,
  add column closing_reminded_at timestamptz,
  add column erased_at timestamptz;
alter table account add check ((closing_asked_at is null) = (closes_at is null));
alter table account drop constraint account_given_name_check;
alter table account add check (length(given_name) <= 80 and (given_name = '') = (erased_at is not null));
create index account_closing on account (closes_at) where closes_at is not null;

-- Until the account is kept nothing else opens.
alter table session drop constraint session_waits_for_check;
alter table session add check (waits_for in ('second_factor', 'enrolment', 'closing'));

-- To others somebody who is about to leave is away.
create or replace view account_name as
select id, kind, given_name, family_name, nullif(name, '') as name, coalesce(suspended_at, closing_asked_at, erased_at) as suspended_at,
  initials_of, erased_at is not null as is_erased
from account;

create or replace view person as
select member.id, account.given_name, account.family_name, account.name,
  member.country, member.staff_role, member.state = 'verified' as verified,
  coalesce(account.suspended_at, account.closing_asked_at, account.erased_at) as suspended_at,
  main_school.school_id, school.name as school, school.town, member.state = 'refused' as refused, account.initials_of
from member
join account on account.id = member.id
left join main_school on main_school.member_id = member.id
left join school on school.id = main_school.school_id;

create or replace view mail_recipient as
  select id, email, given_name, language,
    case when email_confirmed_at is null or closes_at is not null then 'none' else mails end as mails
  from account where erased_at is null;

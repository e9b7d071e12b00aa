-- The address of the member that a question to a head is about: an answer says nothing about another one.
alter table head_question add column about_email text not null default '' check (length(about_email) <= 254);
update head_question set about_email = account.email from account where account.id = head_question.member_id;
alter table head_question alter column about_email drop default;

-- Whom to ask about a member once the member's address is confirmed, where it is not the head of the school's entry.
create table head_to_ask (
  member_id uuid primary key references member on delete cascade,
  school_id uuid not null references school on delete cascade,
  head_name text not null check (length(head_name) <= 160),
  head_email text not null check (length(head_email) <= 254),
  head_language text not null check (head_language ~ '^[a-z]{2}$')
);
create index head_to_ask_by_school on head_to_ask (school_id);

-- A service verifies nobody whose address is not confirmed: they wait for it from the moment of the confirmation on.
delete from waiting using account
  where waiting.kind in ('verification', 'head_answer') and account.id = waiting.subject_id and account.email_confirmed_at is null;
update head_question set expires_at = now() from account
  where account.id = head_question.member_id and account.email_confirmed_at is null and answer is null and expires_at > now();

-- Mails go to addresses that are confirmed: any other may be somebody else's.
create or replace view mail_recipient as
  select id, email, given_name, language, case when email_confirmed_at is null then 'none' else mails end as mails from account;

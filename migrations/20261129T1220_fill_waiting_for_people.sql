-- Who waits already: from now on the commands keep these rows.
insert into waiting (kind, subject_id, on_account, since)
  select 'address', id, id, created_at from account where kind = 'member' and email_confirmed_at is null;

-- A registration with an address that has an account already can never be confirmed: it waits for no service.
insert into waiting (kind, subject_id, on_country, waiter, since)
  select 'verification', member.id, country, member.id, state_since
  from member join account on account.id = member.id
  where state = 'waiting' and email_key not like '%@taken.invalid';

insert into waiting (kind, subject_id, on_account, since)
  select 'correction', id, id, state_since from member where state = 'refused';

insert into waiting (kind, subject_id, on_outside, waiter, since)
  select 'head_answer', member.id, 'head', member.id, asked.sent_at
  from member
  join main_school on main_school.member_id = member.id
  join lateral (select answer, sent_at, expires_at from head_question
    where head_question.member_id = member.id and head_question.school_id = main_school.school_id
    order by sent_at desc, head_question.id desc limit 1) asked on true
  where state = 'waiting' and asked.answer is null and asked.expires_at > now();

insert into waiting (kind, subject_id, on_country, since)
  select 'school_change', id, country, changed_at from school_change where seen_at is null;

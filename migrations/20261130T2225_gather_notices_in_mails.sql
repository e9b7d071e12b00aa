-- Notices that are mailed together: once a day, once a week, or when the quiet hours of the reader are over.
alter table notice_choice drop constraint notice_choice_mail_check;
alter table notice_choice add constraint notice_choice_mail_check check (mail in ('once', 'daily', 'weekly', 'off'));

alter table notification
  -- Waits for such a mail; null once it was sent.
  add column mail_in text check (mail_in in ('daily', 'weekly', 'quiet')),
  -- The kind for which people choose, and what the mail says where it may not repeat the words of the notice.
  add column mail_kind text check (length(mail_kind) <= 60),
  add column mail_as text check (length(mail_as) <= 100);
create index notification_to_mail on notification (account_id) where mail_in is not null;

-- When the next such mail of somebody is due. There is a row only while something waits for it; who sends the mail deletes the row with it.
create table notice_mailing (
  account_id uuid not null references account on delete cascade,
  rhythm text not null check (rhythm in ('daily', 'weekly', 'quiet')),
  due_at timestamptz not null,
  primary key (account_id, rhythm)
);
create index notice_mailing_due on notice_mailing (due_at);

-- The hours of those who have chosen their own, in their time zone. Days are 1 (Monday) to 7.
create table notice_hours (
  account_id uuid primary key references account on delete cascade,
  digest_hour integer not null check (digest_hour between 0 and 23),
  digest_day integer not null check (digest_day between 1 and 7),
  -- No mail at once from the one hour until the other; both or none.
  quiet_from integer check (quiet_from between 0 and 23),
  quiet_to integer check (quiet_to between 0 and 23),
  check ((quiet_from is null) = (quiet_to is null)),
  check (quiet_from <> quiet_to)
);

create or replace view mail_recipient as
  select id, email, given_name, language,
    case when email_confirmed_at is null or closes_at is not null then 'none' else mails end as mails, time_zone
  from account where erased_at is null;

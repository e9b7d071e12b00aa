-- What protects children is mailed also to people who want no other mails: they are told apart from those to whom nothing can be mailed.
create or replace view mail_recipient as
  select id, email, given_name, language,
    case when email_confirmed_at is null or closes_at is not null then 'never' else mails end as mails, time_zone
  from account where erased_at is null;

-- A mail that was handed over, by the id of its job: a retry does not send it again.
create table sent_mail (
  id uuid primary key,
  sent_at timestamptz not null
);
create index sent_mail_oldest on sent_mail (sent_at);

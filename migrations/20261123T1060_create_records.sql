-- Who did what, written in the transaction of the deed. Nothing here is changed or deleted by the program.
create table event (
  id bigint generated always as identity primary key,
  verb text not null check (length(verb) <= 60),
  subject_id uuid not null,
  -- The project or space that the deed belongs to: its timeline.
  project_id uuid references project on delete set null,
  country text references country on delete restrict,
  actor_kind text not null check (actor_kind in ('guest', 'member', 'pupil', 'officer', 'operator', 'program')),
  actor_id uuid,
  -- Plain facts that the timeline and the notices need (ids, keys, short texts); never a message's body.
  details jsonb not null default '{}' check (length(details::text) <= 4000),
  at timestamptz not null
);
create index event_of_project on event (project_id, id) where project_id is not null;
create index event_of_subject on event (subject_id, id);
create index event_by_country on event (country);

create table notification (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  -- The event that it tells of: sent twice, it is told once.
  event_id bigint not null references event on delete cascade,
  kind text not null check (length(kind) <= 60),
  details jsonb not null default '{}' check (length(details::text) <= 4000),
  href text not null check (length(href) <= 300),
  at timestamptz not null,
  read_at timestamptz,
  unique (account_id, event_id, kind)
);
create index notification_newest on notification (account_id, id desc);
create index notification_unread on notification (account_id) where read_at is null;
create index notification_by_event on notification (event_id);

-- Only the hash of a session's token is kept. One of the two people it belongs to is named.
create table session (
  id uuid primary key,
  token_hash text not null unique check (length(token_hash) = 64),
  account_id uuid references account on delete cascade,
  pupil_id uuid references pupil on delete cascade,
  -- A password was right, the second factor is still missing: nothing is open but that page.
  waits_for text check (waits_for in ('second_factor', 'enrolment')),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  check ((account_id is null) <> (pupil_id is null))
);
create index session_by_account on session (account_id);
create index session_by_pupil on session (pupil_id);

-- Where no mail server is named, mail is kept here and can be read in the demonstration.
create table kept_mail (
  id uuid primary key,
  to_address text not null check (length(to_address) <= 254),
  subject text not null check (length(subject) <= 300),
  body_text text not null check (length(body_text) <= 40000),
  body_html text not null check (length(body_html) <= 80000),
  sent_at timestamptz not null
);
create index kept_mail_newest on kept_mail (id desc);
create index kept_mail_by_address on kept_mail (to_address, id desc);

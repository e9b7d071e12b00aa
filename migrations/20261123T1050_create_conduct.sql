-- A case gathers the reports on one thing.
create table conduct_case (
  id uuid primary key,
  number bigint not null generated always as identity unique,
  kind text not null check (kind in ('message', 'page', 'post', 'comment', 'discussion', 'reply', 'profile', 'picture')),
  subject_id uuid not null,
  -- Null when the author is gone or never had an account.
  author_account uuid references account on delete set null,
  author_pupil uuid references pupil on delete set null,
  -- The author's country: its support service decides.
  country text not null references country on delete restrict,
  -- What was reported, as it read then.
  excerpt text not null check (length(excerpt) <= 2000),
  urgent boolean not null default false,
  -- When a report hid the thing by itself, before a person had looked.
  hidden_at timestamptz,
  state text not null check (state in ('open', 'decided')),
  opened_at timestamptz not null,
  decided_at timestamptz,
  check ((state = 'decided') = (decided_at is not null))
);
create unique index conduct_case_one_open on conduct_case (kind, subject_id) where state = 'open';
create index conduct_case_queue on conduct_case (country, urgent desc, opened_at, id) where state = 'open';
create index conduct_case_by_country on conduct_case (country);
create index conduct_case_by_author on conduct_case (author_account);
create index conduct_case_by_pupil on conduct_case (author_pupil);

create table report (
  id uuid primary key,
  case_id uuid not null references conduct_case on delete cascade,
  by_account uuid references account on delete set null,
  by_pupil uuid references pupil on delete set null,
  reason_key text not null check (length(reason_key) <= 60),
  explanation text not null default '' check (length(explanation) <= 2000),
  -- The reporter says that it is aimed at a pupil.
  at_pupil boolean not null default false,
  reported_at timestamptz not null
);
create index report_on_case on report (case_id, reported_at);
-- One person reports one thing once.
create unique index report_once on report (case_id, by_account);
create unique index report_once_by_pupil on report (case_id, by_pupil);
create index report_by_account on report (by_account);
create index report_by_pupil on report (by_pupil);

create table conduct_decision (
  id uuid primary key,
  case_id uuid not null unique references conduct_case on delete cascade,
  decision text not null check (decision in ('hide', 'warn', 'dismiss')),
  rule text not null check (length(rule) <= 60),
  facts text not null check (length(facts) between 10 and 3000),
  decided_by uuid references account on delete set null,
  decided_at timestamptz not null
);
create index conduct_decision_by_officer on conduct_decision (decided_by);

-- Each look of a moderator at something private is recorded.
create table conduct_look (
  case_id uuid not null references conduct_case on delete cascade,
  officer_id uuid not null references officer on delete cascade,
  looked_at timestamptz not null,
  primary key (case_id, officer_id, looked_at)
);
create index conduct_look_by_officer on conduct_look (officer_id);

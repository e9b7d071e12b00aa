-- Who waits for whom about what since when. Written and deleted in the transaction of the command that changes it.
create table waiting (
  kind text not null check (length(kind) <= 40),
  -- What it is about: a person, school, project, request, case.
  subject_id uuid not null,
  -- Whose turn it is: one of the three.
  on_account uuid references account on delete cascade,
  on_country text references country on delete restrict,
  on_outside text check (on_outside in ('head')),
  -- Only the central service decides, although a country is named.
  only_central boolean not null default false,
  -- Who waits, where it is a person with an account.
  waiter uuid references account on delete cascade,
  urgent boolean not null default false,
  since timestamptz not null,
  unique nulls not distinct (kind, subject_id, on_account, on_country, on_outside),
  check (num_nonnulls(on_account, on_country, on_outside) = 1)
);
create index waiting_on_account on waiting (on_account, since, subject_id) where on_account is not null;
create index waiting_on_country on waiting (on_country, kind, urgent desc, since, subject_id) where on_country is not null;
create index waiting_by_country on waiting (on_country);
create index waiting_by_subject on waiting (subject_id, kind);
create index waiting_by_waiter on waiting (waiter);

-- What somebody has asked to take along: one file for each account, the newest.
create table own_data_file (
  account_id uuid primary key references account on delete cascade,
  -- Part of the key of the stored file.
  file uuid not null,
  asked_at timestamptz not null,
  -- Null while it is being collected.
  ready_at timestamptz,
  bytes bigint check (bytes >= 0)
);
create index own_data_file_by_age on own_data_file (asked_at);

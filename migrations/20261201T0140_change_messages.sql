-- A message answers another one of its conversation, and its author changes or removes it.
alter table message
  add column quotes_id uuid references message on delete set null,
  add column edited_at timestamptz,
  add column removed_at timestamptz;
create index message_quotes on message (quotes_id) where quotes_id is not null;
create index message_removed on message (removed_at) where removed_at is not null;

-- What a message said before it was changed: for cases, and for 30 days.
create table message_version (
  id uuid primary key,
  message_id uuid not null references message on delete cascade,
  body text not null check (length(body) between 1 and 5000),
  -- When it was written, and until when it stood there.
  written_at timestamptz not null,
  replaced_at timestamptz not null
);
create index message_version_of on message_version (message_id, written_at);
create index message_version_replaced on message_version (replaced_at);

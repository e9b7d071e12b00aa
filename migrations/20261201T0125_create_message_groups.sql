-- Groups of teachers: a conversation with a title, and no pair. Who is added reads what is written from then on.
alter table conversation add column title text check (length(title) between 1 and 100);
alter table conversation add check (pair is null or title is null);

-- In a group, since when; null in conversations of two, which both read whole.
alter table conversation_member add column joined_at timestamptz;

-- What became of a group, as everybody in it reads it between the messages.
create table group_change (
  id uuid primary key,
  conversation_id uuid not null references conversation on delete cascade,
  kind text not null check (kind in ('begun', 'added', 'left', 'renamed')),
  -- Who did it.
  by_id uuid references member on delete set null,
  -- Who was added.
  member_id uuid references member on delete set null,
  -- What the group was called from then on.
  title text check (length(title) between 1 and 100),
  at timestamptz not null
);
create index group_change_in_conversation on group_change (conversation_id, at desc, id desc);
create index group_change_by on group_change (by_id);
create index group_change_member on group_change (member_id);

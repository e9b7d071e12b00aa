-- A conversation that somebody wants to hear less of, or has put away; what they have read of it, where they tell.
alter table conversation_member
  -- Counts nowhere and is told by no notice.
  add column muted boolean not null default false,
  -- Out of the list until something new comes, where it is not muted.
  add column archived boolean not null default false,
  -- When they read it last, for the others to see; null where they do not tell.
  add column read_at timestamptz;
drop index conversation_member_inbox;
create index conversation_member_inbox on conversation_member (member_id, archived, last_message_at desc, conversation_id desc);

-- How somebody wants their messages; who has chosen nothing has no row.
create table message_setting (
  member_id uuid primary key references member on delete cascade,
  -- Others see what they have read, and they see what others have read.
  read_marks boolean not null
);

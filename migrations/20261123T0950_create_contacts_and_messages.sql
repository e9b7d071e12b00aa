create table contact_request (
  id uuid primary key,
  from_id uuid not null references member on delete cascade,
  to_id uuid not null references member on delete cascade,
  note text not null check (length(note) between 1 and 1000),
  state text not null check (state in ('open', 'accepted', 'declined', 'withdrawn')),
  asked_at timestamptz not null,
  answered_at timestamptz,
  check (from_id <> to_id),
  check ((state = 'open') = (answered_at is null))
);
-- One open question between two people, whoever asks.
create unique index contact_request_one_open on contact_request (least(from_id, to_id), greatest(from_id, to_id)) where state = 'open';
create index contact_request_by_sender on contact_request (from_id, asked_at desc);
create index contact_request_by_receiver on contact_request (to_id, asked_at desc);

-- Each contact stands twice, once for each side, so that a person's list is one range of the index.
create table contact (
  member_id uuid not null references member on delete cascade,
  other_id uuid not null references member on delete cascade,
  since timestamptz not null,
  primary key (member_id, other_id),
  check (member_id <> other_id)
);
create index contact_by_other on contact (other_id);

create table block (
  member_id uuid not null references member on delete cascade,
  blocked_id uuid not null references member on delete cascade,
  since timestamptz not null,
  primary key (member_id, blocked_id),
  check (member_id <> blocked_id)
);
create index block_by_blocked on block (blocked_id);

create table conversation (
  id uuid primary key,
  -- The two members of a conversation of two, in order: it is opened once, whoever writes first. Null for larger ones.
  pair text unique check (length(pair) = 73),
  started_by uuid references member on delete set null,
  started_at timestamptz not null,
  -- Whether the two were strangers when it began: such threads are limited by the day.
  to_stranger boolean not null
);
create index conversation_by_starter on conversation (started_by, started_at) where to_stranger;
create index conversation_started_by on conversation (started_by);

create table conversation_member (
  conversation_id uuid not null references conversation on delete cascade,
  member_id uuid not null references member on delete cascade,
  unread integer not null default 0 check (unread >= 0),
  last_message_at timestamptz not null,
  primary key (conversation_id, member_id)
);
create index conversation_member_inbox on conversation_member (member_id, last_message_at desc, conversation_id desc);

create table message (
  id uuid primary key,
  conversation_id uuid not null references conversation on delete cascade,
  from_id uuid references member on delete set null,
  body text not null check (length(body) between 1 and 5000),
  sent_at timestamptz not null,
  hidden_at timestamptz
);
create index message_in_conversation on message (conversation_id, sent_at desc, id desc);
create index message_by_sender on message (from_id);

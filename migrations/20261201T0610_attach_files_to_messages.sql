-- Pictures and documents of messages. A message of files alone has no words.
alter table message drop constraint message_body_check;
alter table message add constraint message_body_check check (length(body) <= 5000);

create table message_file (
  id uuid primary key,
  -- Null once the conversation, or the message, is gone: a job then deletes the file and the row.
  conversation_id uuid references conversation on delete set null,
  message_id uuid references message on delete set null,
  author_account uuid references member on delete set null,
  -- Chosen, and not sent yet: its author alone reads it.
  in_draft boolean not null,
  place smallint not null default 0,
  kind text not null check (kind in ('picture', 'pdf', 'document', 'sheet', 'slides', 'text')),
  type text not null check (length(type) between 1 and 100),
  name text not null check (length(name) between 1 and 150),
  file_key text not null unique check (length(file_key) between 1 and 200),
  -- In pixels, of a picture.
  width integer check (width > 0),
  height integer check (height > 0),
  bytes integer not null check (bytes > 0),
  added_at timestamptz not null,
  check ((kind = 'picture') = (width is not null and height is not null))
);
create index message_file_of_message on message_file (message_id, place, id);
create index message_file_of_conversation on message_file (conversation_id, author_account, added_at);
create index message_file_of_author on message_file (author_account);
create index message_file_left on message_file (added_at) where message_id is null;

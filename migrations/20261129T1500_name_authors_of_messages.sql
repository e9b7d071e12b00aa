-- The author of a message is spelled as in every other table.
alter table message rename column from_id to author_account;
alter table message drop constraint message_from_id_fkey;
alter table message add foreign key (author_account) references account on delete set null;
alter index message_by_sender rename to message_by_author;

-- Unread conversations have waited since the oldest message that is not read.
insert into waiting (kind, subject_id, on_account, waiter, since)
select 'conversation', own.conversation_id, own.member_id, theirs.member_id, coalesce(
    (select sent_at from message where message.conversation_id = own.conversation_id
      and author_account is distinct from own.member_id
      order by sent_at desc, id desc offset own.unread - 1 limit 1), own.last_message_at)
  from conversation_member own
  left join conversation_member theirs
    on theirs.conversation_id = own.conversation_id and theirs.member_id <> own.member_id
  where own.unread > 0;
insert into waiting (kind, subject_id, on_account, waiter, since)
select 'contact_request', id, to_id, from_id, asked_at from contact_request where state = 'open';

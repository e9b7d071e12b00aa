-- A comment of somebody who is not in the space waits until one of its teachers shows it. What stands there already stays shown.
alter table reply
  add column from_outside boolean not null default false,
  add column waits_since timestamptz,
  add constraint reply_waits_from_outside check (from_outside or waits_since is null);
create index reply_waiting on reply (thread_id) where waits_since is not null;

-- Once they are corrected, the older ones wait too.
update reply set from_outside = true
  from diary_post
  where diary_post.id = reply.thread_id and reply.author_account is not null
    and not exists (select from space_member
      where space_member.space_id = reply.space_id and space_member.member_id = reply.author_account);

-- What people can reply to has a thread, whatever it is; the thread's id is that of the item. Replies and comments are one table.
create table thread (
  id uuid primary key,
  -- Of the item, as its domain declares it.
  kind text not null check (length(kind) between 1 and 40),
  space_id uuid references space on delete cascade,
  replies integer not null default 0 check (replies >= 0),
  -- When the item was made or last replied to.
  last_activity_at timestamptz not null
);
create index thread_in_space on thread (space_id, kind, last_activity_at desc, id desc);
insert into thread (id, kind, space_id, replies, last_activity_at)
select id, 'discussion', space_id, replies, last_reply_at from discussion
union all
select id, 'post', space_id, comments,
  coalesce((select max(made_at) from diary_comment where post_id = diary_post.id), posted_at)
from diary_post;

-- The index of discussions in a space goes with the column that it is ordered by.
alter table discussion drop column replies, drop column last_reply_at, add foreign key (id) references thread on delete cascade;
create index discussion_by_space on discussion (space_id);
alter table diary_post drop column comments, add foreign key (id) references thread on delete cascade;

alter table reply rename column discussion_id to thread_id;
alter table reply drop constraint reply_discussion_id_fkey, add foreign key (thread_id) references thread on delete cascade;
alter index reply_in_discussion rename to reply_in_thread;
alter table reply alter column space_id drop not null;
-- Stays when the pupil is gone: replies of pupils may be for the space only.
alter table reply add column from_pupil boolean not null default false;
update reply set from_pupil = true where author_pupil is not null;
alter table reply add check (author_pupil is null or from_pupil);
insert into reply (id, thread_id, space_id, body, author_account, author_pupil, from_pupil, made_at, hidden_at, removed_at)
select id, post_id, space_id, body, author_account, author_pupil, from_pupil, made_at, hidden_at, removed_at from diary_comment;
drop table diary_comment;

update event set details = (details - 'post') || '{"kind": "discussion"}' where verb in ('reply.written', 'reply.removed');
update event set verb = 'reply.' || substr(verb, 9), details = (details - 'post') || '{"kind": "post"}'
where verb in ('comment.written', 'comment.removed');
update event set verb = 'reply.' || substr(verb, 9) where verb in ('comment.hidden', 'comment.shown');

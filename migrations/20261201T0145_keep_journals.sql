-- Short posts of a teacher, each for its own readers.
create table journal_post (
  id uuid primary key references thread on delete cascade,
  author_account uuid not null references member on delete cascade,
  body text not null check (length(body) between 1 and 3000),
  audience text not null check (audience in ('public', 'members', 'contacts')),
  version integer not null default 1,
  posted_at timestamptz not null,
  edited_at timestamptz,
  hidden_at timestamptz,
  removed_at timestamptz
);
create index journal_post_of_author on journal_post (author_account, posted_at desc, id desc);

create table journal_picture (
  id uuid primary key,
  post_id uuid not null references journal_post on delete cascade,
  author_account uuid not null references member on delete cascade,
  file_key text not null unique check (length(file_key) <= 100),
  alt text not null check (length(alt) <= 300),
  width integer not null check (width between 1 and 20000),
  height integer not null check (height between 1 and 20000),
  bytes integer not null check (bytes > 0),
  added_at timestamptz not null
);
create index journal_picture_of_post on journal_picture (post_id, added_at, id);
create index journal_picture_of_author on journal_picture (author_account);

-- One of each reader at most, and nowhere counted.
create table journal_reaction (
  post_id uuid not null references journal_post on delete cascade,
  member_id uuid not null references member on delete cascade,
  kind text not null check (kind in ('thanks', 'lovely', 'idea', 'join')),
  reacted_at timestamptz not null,
  primary key (post_id, member_id)
);
create index journal_reaction_of_member on journal_reaction (member_id);

-- Posts that can be read by somebody besides their author; whom each is for, the reader's own access says.
create view journal_entry as
select post.id, post.author_account, post.body, post.audience, post.posted_at
from journal_post post
join person author on author.id = post.author_account
where post.removed_at is null and post.hidden_at is null and author.suspended_at is null and not author.refused;

create table diary_post (
  id uuid primary key,
  space_id uuid not null references space on delete cascade,
  title text not null check (length(title) between 1 and 200),
  body text not null check (length(body) between 1 and 200000),
  audience text not null check (audience in ('public', 'members')),
  version integer not null default 1,
  comments integer not null default 0 check (comments >= 0),
  made_by uuid references member on delete set null,
  posted_at timestamptz not null,
  edited_at timestamptz,
  hidden_at timestamptz,
  removed_at timestamptz,
  -- Who removed it may bring it back.
  removed_by uuid references member on delete set null
);
create index diary_post_newest on diary_post (space_id, posted_at desc, id desc);
create index diary_post_by_member on diary_post (made_by);
create index diary_post_by_remover on diary_post (removed_by);

create table diary_comment (
  id uuid primary key,
  post_id uuid not null references diary_post on delete cascade,
  space_id uuid not null references space on delete cascade,
  body text not null check (length(body) between 1 and 3000),
  made_by_account uuid references account on delete set null,
  made_by_pupil uuid references pupil on delete set null,
  -- Shown inside the space only, also when the pupil is gone.
  from_pupil boolean not null default false,
  made_at timestamptz not null,
  hidden_at timestamptz,
  removed_at timestamptz,
  check (made_by_pupil is null or from_pupil)
);
create index diary_comment_on_post on diary_comment (post_id, id);
create index diary_comment_by_space on diary_comment (space_id);
create index diary_comment_by_account on diary_comment (made_by_account);
create index diary_comment_by_pupil on diary_comment (made_by_pupil);

-- Where a picture stands decides who may see it: in a public page or post it is public.
create table picture_use (
  picture_id uuid not null references space_picture on delete cascade,
  item_id uuid not null,
  item_kind text not null check (item_kind in ('page', 'post')),
  primary key (picture_id, item_id)
);
create index picture_use_by_item on picture_use (item_id);

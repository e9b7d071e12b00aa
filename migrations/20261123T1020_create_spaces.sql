create table space (
  -- A project has one space, and the space bears its id.
  id uuid primary key references project on delete restrict,
  opened_at timestamptz not null,
  archived_at timestamptz
);

create table space_member (
  space_id uuid not null references space on delete cascade,
  member_id uuid not null references member on delete cascade,
  role text not null check (role in ('founder_administrator', 'administrator', 'teacher', 'expert', 'parent', 'visitor')),
  joined_at timestamptz not null,
  primary key (space_id, member_id)
);
create index space_member_by_member on space_member (member_id, space_id);

-- Pupils have no e-mail address and no account: a teacher makes them, for a class and a time.
create table pupil (
  id uuid primary key,
  teacher_id uuid not null references member on delete cascade,
  school_id uuid not null references school on delete restrict,
  name text not null check (length(name) between 1 and 60),
  user_name text not null unique check (user_name = lower(user_name) and length(user_name) between 3 and 60),
  password_hash text not null check (length(password_hash) <= 300),
  -- The first password, sealed, so that cards can be printed; gone at the first sign-in.
  first_password_sealed text check (length(first_password_sealed) <= 300),
  language text not null check (language ~ '^[a-z]{2}$'),
  created_at timestamptz not null,
  ended_at timestamptz
);
create index pupil_by_teacher on pupil (teacher_id, id);
create index pupil_by_school on pupil (school_id);

create table space_pupil (
  space_id uuid not null references space on delete cascade,
  pupil_id uuid not null references pupil on delete cascade,
  role text not null check (role in ('pupil', 'pupil_administrator')),
  joined_at timestamptz not null,
  primary key (space_id, pupil_id)
);
create index space_pupil_by_pupil on space_pupil (pupil_id, space_id);

create table space_page (
  id uuid primary key,
  space_id uuid not null references space on delete cascade,
  parent_id uuid,
  position integer not null,
  title text not null check (length(title) between 1 and 200),
  body text not null default '' check (length(body) <= 200000),
  audience text not null default 'members' check (audience in ('public', 'members')),
  version integer not null default 1,
  made_by_member uuid references member on delete set null,
  made_by_pupil uuid references pupil on delete set null,
  made_at timestamptz not null,
  edited_at timestamptz not null,
  archived_at timestamptz,
  hidden_at timestamptz,
  unique (space_id, id),
  -- A page hangs below a page of the same space.
  foreign key (space_id, parent_id) references space_page (space_id, id) on delete cascade,
  check (made_by_member is null or made_by_pupil is null)
);
create index space_page_tree on space_page (space_id, parent_id, position, id);
create index space_page_by_member on space_page (made_by_member);
create index space_page_by_pupil on space_page (made_by_pupil);

create table space_page_version (
  page_id uuid not null references space_page on delete cascade,
  version integer not null,
  title text not null check (length(title) <= 200),
  body text not null check (length(body) <= 200000),
  saved_by_member uuid references member on delete set null,
  saved_by_pupil uuid references pupil on delete set null,
  saved_at timestamptz not null,
  primary key (page_id, version)
);
create index space_page_version_by_member on space_page_version (saved_by_member);
create index space_page_version_by_pupil on space_page_version (saved_by_pupil);

create table space_picture (
  id uuid primary key,
  space_id uuid not null references space on delete cascade,
  file_key text not null unique check (length(file_key) <= 100),
  alt text not null check (length(alt) <= 300),
  width integer not null check (width between 1 and 20000),
  height integer not null check (height between 1 and 20000),
  bytes integer not null check (bytes > 0),
  added_by_member uuid references member on delete set null,
  added_by_pupil uuid references pupil on delete set null,
  added_at timestamptz not null,
  hidden_at timestamptz
);
create index space_picture_in_space on space_picture (space_id, added_at desc, id desc);
create index space_picture_by_member on space_picture (added_by_member);
create index space_picture_by_pupil on space_picture (added_by_pupil);

create table discussion (
  id uuid primary key,
  space_id uuid not null references space on delete cascade,
  title text not null check (length(title) between 1 and 200),
  body text not null check (length(body) between 1 and 10000),
  replies integer not null default 0 check (replies >= 0),
  made_by_member uuid references member on delete set null,
  made_by_pupil uuid references pupil on delete set null,
  made_at timestamptz not null,
  last_reply_at timestamptz not null,
  hidden_at timestamptz,
  removed_at timestamptz
);
create index discussion_in_space on discussion (space_id, last_reply_at desc, id desc);
create index discussion_by_member on discussion (made_by_member);
create index discussion_by_pupil on discussion (made_by_pupil);

create table reply (
  id uuid primary key,
  discussion_id uuid not null references discussion on delete cascade,
  space_id uuid not null references space on delete cascade,
  body text not null check (length(body) between 1 and 10000),
  made_by_member uuid references member on delete set null,
  made_by_pupil uuid references pupil on delete set null,
  made_at timestamptz not null,
  hidden_at timestamptz,
  removed_at timestamptz
);
create index reply_in_discussion on reply (discussion_id, made_at, id);
create index reply_by_space on reply (space_id);
create index reply_by_member on reply (made_by_member);
create index reply_by_pupil on reply (made_by_pupil);

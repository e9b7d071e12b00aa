-- Partner forums are spaces of the whole programme: nobody joins them, and no country's service answers for one alone.
alter table space drop constraint space_kind_check;
alter table space add constraint space_kind_check check (kind in ('project', 'group', 'room', 'event', 'course', 'forum'));
alter table space alter column country drop not null;
alter table space add constraint space_of_country check (country is not null or kind = 'forum');

create table partner_forum (
  space_id uuid primary key references space on delete restrict,
  -- Of the forums that are always open; a campaign has two dates in its place.
  topic text unique check (topic in ('ages_3_6', 'ages_7_11', 'ages_12_15', 'ages_16_19', 'vocational')),
  about text not null default '' check (length(about) <= 2000),
  opens_on date,
  closes_on date,
  -- Of a campaign, as its dates say; a job keeps it.
  state text not null check (state in ('planned', 'open', 'closed')),
  opened_by uuid references officer on delete set null,
  constraint partner_forum_dates check (
    (topic is null) = (opens_on is not null) and (topic is null) = (closes_on is not null) and closes_on >= opens_on),
  constraint partner_forum_standing check (topic is null or state = 'open')
);
create index partner_forum_opened_by on partner_forum (opened_by) where opened_by is not null;

insert into space (id, kind, title, parts, public_side, countries, country, about_path, writable, opened_at)
select id, 'forum', title, '{forum}', false, '{}', null, '/forums/' || id, true, now() from (values
  ('01900000-0000-7000-8000-000000000001'::uuid, 'Ages 3 to 6'),
  ('01900000-0000-7000-8000-000000000002'::uuid, 'Ages 7 to 11'),
  ('01900000-0000-7000-8000-000000000003'::uuid, 'Ages 12 to 15'),
  ('01900000-0000-7000-8000-000000000004'::uuid, 'Ages 16 to 19'),
  ('01900000-0000-7000-8000-000000000005'::uuid, 'Vocational education')
) forum (id, title);
insert into partner_forum (space_id, topic, state) values
  ('01900000-0000-7000-8000-000000000001', 'ages_3_6', 'open'),
  ('01900000-0000-7000-8000-000000000002', 'ages_7_11', 'open'),
  ('01900000-0000-7000-8000-000000000003', 'ages_12_15', 'open'),
  ('01900000-0000-7000-8000-000000000004', 'ages_16_19', 'open'),
  ('01900000-0000-7000-8000-000000000005', 'vocational', 'open');

-- Members whom the central service has appointed: they move, merge and close what others write in all of the forums.
create table forum_moderator (
  member_id uuid primary key references member on delete cascade,
  appointed_by uuid references officer on delete set null,
  appointed_at timestamptz not null
);
create index forum_moderator_appointed_by on forum_moderator (appointed_by) where appointed_by is not null;

-- Who is told of new threads in a forum.
create table forum_follower (
  space_id uuid not null references space on delete cascade,
  member_id uuid not null references member on delete cascade,
  primary key (space_id, member_id)
);
create index forum_follower_by_member on forum_follower (member_id);

-- Who is told of new replies in a thread: who wrote in it too, unless they have chosen not to.
create table thread_follower (
  thread_id uuid not null references thread on delete cascade,
  member_id uuid not null references member on delete cascade,
  follows boolean not null,
  primary key (thread_id, member_id)
);
create index thread_follower_by_member on thread_follower (member_id);

-- What a thread of a partner forum is found by, so that similar ones are shown before another is opened.
create table forum_entry (
  discussion_id uuid primary key references discussion on delete cascade,
  search tsvector not null,
  posted_at timestamptz not null
);
create index forum_entry_search on forum_entry using gin (search);

alter table discussion
  -- Nobody replies any more.
  add column closed_at timestamptz,
  -- Its text and its replies stand in another discussion now.
  add column merged_into uuid references discussion on delete set null,
  add constraint discussion_merged_elsewhere check (merged_into <> id);
create index discussion_merged_into on discussion (merged_into) where merged_into is not null;

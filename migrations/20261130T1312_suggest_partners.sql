-- What a project asks of partners, for those who could be suggested to join it.
create or replace view public_project as
select id, title, state = 'active' as running, subjects, vocational_subjects, age_from, age_to, picture_key, picture_alt, activated_at,
  state = 'active' and open_to_partners as open_to_partners, cover, languages
from project where state in ('active', 'closed');
create index project_open on project (activated_at desc, id desc) where state = 'active' and open_to_partners;

-- For whom suggestions are made, and when the next are due. Who rests has no row, and gets one with the next visit.
create table suggestion_reader (
  member_id uuid primary key references member on delete cascade,
  due_at timestamptz not null,
  -- How many strangers wrote to this person in the last 90 days, and how many of them got an answer; counted with each round.
  asked integer not null default 0 check (asked >= 0),
  answered integer not null default 0 check (answered between 0 and asked)
);
create index suggestion_reader_due on suggestion_reader (due_at, member_id);

-- Somebody, an advert or a project that is suggested to a reader, or was put away by them.
create table suggestion (
  id uuid primary key,
  reader_id uuid not null references member on delete cascade,
  -- The teacher, the author of the advert, a founder of the project: each of them is suggested to a bounded number of readers.
  person_id uuid not null references member on delete cascade,
  -- The other founder of a project.
  other_id uuid references member on delete cascade,
  advert_id uuid references advert on delete cascade,
  project_id uuid references project on delete cascade,
  subject_id uuid not null generated always as (coalesce(advert_id, project_id, person_id)) stored,
  -- Until then it is shown, and takes a place of those to whom it leads.
  ends_at timestamptz not null,
  dismissed_at timestamptz,
  reason text check (reason in ('ages', 'subjects', 'languages', 'country', 'known', 'other')),
  check (advert_id is null or project_id is null),
  check (reader_id <> person_id and reader_id is distinct from other_id),
  check ((dismissed_at is null) = (reason is null)),
  unique (reader_id, subject_id)
);
create index suggestion_of_person on suggestion (person_id, ends_at);
create index suggestion_of_other on suggestion (other_id, ends_at);
create index suggestion_of_advert on suggestion (advert_id);
create index suggestion_of_project on suggestion (project_id);
-- What has ended and was not put away goes.
create index suggestion_ended on suggestion (ends_at) where dismissed_at is null;
create index suggestion_dismissed on suggestion (dismissed_at) where dismissed_at is not null;

-- Everybody who can be suggested, in an order that has nothing to do with who they are: samples are walks along it.
create index people_entry_to_suggest on people_entry (uuid_hash_extended(member_id, 0), member_id) include (last_active_on) where available;

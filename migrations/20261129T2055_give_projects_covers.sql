-- Every project has a cover, drawn from its words. Founders may choose another drawing of it, and what stands on it.
alter table project
  add cover text check (cover ~ '^[0-9a-f]{32}$'),
  add cover_variant integer not null default 0 check (cover_variant between 0 and 5),
  add cover_things text[] not null default '{}' check (cardinality(cover_things) <= 4);

-- The same text as textOfBrief writes: a test compares them.
update project set cover = left(encode(sha256(convert_to(concat_ws(chr(31),
  '1', id::text, title, summary,
  array_to_string(subjects || vocational_subjects, ','), array_to_string(languages, ','), array_to_string(cover_things, ','),
  coalesce(age_from::text, ''), coalesce(age_to::text, ''), cover_variant::text), 'UTF8')), 'hex'), 32);

insert into cover (hash, shown_by, brief, created_at)
select cover, id, json_build_object(
  'seed', id, 'title', title, 'summary', summary, 'subjects', subjects || vocational_subjects, 'languages', languages,
  'ageFrom', age_from, 'ageTo', age_to, 'variant', cover_variant, 'things', cover_things)::text, created_at
from project;

alter table project alter cover set not null;

create or replace view public_project as
select id, title, state = 'active' as running, subjects, vocational_subjects, age_from, age_to, picture_key, picture_alt, activated_at,
  state = 'active' and open_to_partners as open_to_partners, cover
from project where state in ('active', 'closed');

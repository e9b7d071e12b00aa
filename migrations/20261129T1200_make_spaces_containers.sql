-- A space is a container of its own: its owner (a project; later groups, rooms, events, courses) refers to it and keeps it up to date.
alter table space drop constraint space_id_fkey;
alter table space
  add column kind text not null default 'project' check (kind in ('project', 'group', 'room', 'event', 'course')),
  add column title text not null default '' check (length(title) <= 200),
  -- The owner allows writing; an archived space is read-only all the same.
  add column writable boolean not null default true,
  -- Everybody may read what is public in it.
  add column public_side boolean not null default true,
  -- Read and removed by the siblings of these names.
  add column parts text[] not null default '{pages,forum,files,diary,pupils}' check (cardinality(parts) <= 30),
  add column countries text[] not null default '{}' check (cardinality(countries) <= 60),
  -- Its support service answers for what stands in the space where the author is gone.
  add column country text references country on delete restrict,
  -- The owner's page about itself.
  add column about_path text not null default '' check (length(about_path) <= 200);

alter table project add column space_id uuid unique references space on delete restrict;
update project set space_id = space.id from space where space.id = project.id;
update space set
  title = project.title,
  writable = project.state = 'active',
  countries = (select coalesce(array_agg(c.country order by c.country), '{}') from project_country c where c.project_id = project.id),
  country = (select f.country from project_founder f where f.project_id = project.id order by f.seat limit 1),
  about_path = '/projects/' || project.id
from project where project.space_id = space.id;

alter table space
  alter column kind drop default,
  alter column title drop default,
  alter column writable drop default,
  alter column public_side drop default,
  alter column parts drop default,
  alter column countries drop default,
  alter column country set not null,
  alter column about_path drop default;
create index space_by_country on space (country);

-- People of whom the owner says that administrators of the space may let them in.
create table space_candidate (
  space_id uuid not null references space on delete cascade,
  member_id uuid not null references member on delete cascade,
  primary key (space_id, member_id)
);
create index space_candidate_by_member on space_candidate (member_id);
insert into space_candidate (space_id, member_id)
select project.space_id, partner.member_id from project_partner partner join project on project.id = partner.project_id
where project.space_id is not null;

alter table event add column space_id uuid references space on delete set null;
create index event_of_space on event (space_id, id) where space_id is not null;
update event set space_id = project.space_id, project_id = null
from project where project.id = event.project_id and (event.verb like 'space.%' or event.verb = 'post.written');
update event set space_id = space.id, details = event.details - 'space'
from space where event.details ->> 'space' = space.id::text and event.space_id is null;

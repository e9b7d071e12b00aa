-- What a public project is found by: the words of its title as they stand, and words, stems and concepts of what everybody reads of it.
-- `indexed_with` names the table of words it was written with; a job writes those anew that were written with another one, and these first ones.
create table project_entry (
  project_id uuid primary key references project on delete cascade,
  title_folded text not null check (length(title_folded) <= 400),
  search tsvector not null,
  indexed_with text not null check (length(indexed_with) <= 40)
);
insert into project_entry (project_id, title_folded, search, indexed_with)
select id, title_folded, '', '' from project where state in ('active', 'closed');

create index project_entry_search on project_entry using gin (search);
create index project_entry_by_title on project_entry using gin (title_folded gin_trgm_ops);
create index project_entry_by_indexed_with on project_entry (indexed_with);
drop index project_public_by_title;

create index project_public_by_language on project using gin (languages) where state in ('active', 'closed');
create index project_public_by_tool on project using gin (tools) where state in ('active', 'closed');

-- The projects that have a label, and of which kind.
create view labelled_project as select project_id, kind from label where revoked_at is null;

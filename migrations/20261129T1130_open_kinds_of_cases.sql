-- Which kinds of content there are, the domains declare: a new kind needs no migration.
alter table conduct_case drop constraint conduct_case_kind_check;
alter table conduct_case add constraint conduct_case_kind_check check (length(kind) between 1 and 40);

-- In how large a part of all entries a word or a concept stands: a rare one says more. Written anew by a job each night.
create table search_weight (
  lexeme text primary key check (length(lexeme) between 1 and 60),
  share real not null check (share > 0 and share <= 1)
);

-- With which table of words an entry was written. A job writes those anew that were written with another one.
alter table people_entry add column indexed_with text not null default '' check (length(indexed_with) <= 40);
create index people_entry_by_indexed_with on people_entry (indexed_with);

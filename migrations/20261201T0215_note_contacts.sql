-- What a member keeps for themselves about a contact: a note, and the groups into which they put people. Nobody else reads it.
alter table contact
  add column own_note text not null default '' check (length(own_note) <= 2000),
  add column groups text[] not null default '{}' check (cardinality(groups) <= 10 and length(array_to_string(groups, ',')) <= 500);

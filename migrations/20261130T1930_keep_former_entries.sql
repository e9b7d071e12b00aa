-- When what people are found by was last changed, while they were in the list; and what the entry said before. A saved search tells of people
-- who have come to fit it, and not of those who did before.
alter table people_entry add column changed_at timestamptz;
create index people_entry_by_changed_at on people_entry (changed_at desc) where changed_at is not null;

create table people_entry_former (
  member_id uuid not null references people_entry on delete cascade,
  replaced_at timestamptz not null,
  -- The row as it was, by its columns.
  entry jsonb not null,
  primary key (member_id, replaced_at)
);
create index people_entry_former_by_replaced_at on people_entry_former (replaced_at);

-- Since when somebody is in the list of people; kept when their entry is written anew. Those who are there now are new to nobody.
alter table people_entry add column listed_at timestamptz not null default 'epoch';
create index people_entry_by_listed_at on people_entry (listed_at desc);

-- A search that a member has kept, of one of the lists, and how often a mail tells what is new in it.
create table saved_search (
  id uuid primary key,
  member_id uuid not null references member on delete cascade,
  list text not null check (list in ('people', 'adverts', 'projects')),
  name text not null check (length(name) between 1 and 100),
  -- As in the address of the list, without order and page.
  query text not null check (length(query) <= 3000),
  mails text not null check (mails in ('soon', 'daily', 'weekly', 'never')),
  saved_at timestamptz not null,
  -- What came into the list up to then is not new any more.
  seen_to timestamptz not null,
  -- When it is looked for next; null where no mail is wanted.
  next_look_at timestamptz,
  check ((mails = 'never') = (next_look_at is null))
);
-- Saved twice, it is one search. By hash, for a query may be longer than an index takes.
create unique index saved_search_of_member on saved_search (member_id, list, md5(query));
create index saved_search_due on saved_search (next_look_at, id) where next_look_at is not null;

-- What a saved search has told in its mails: nothing is told twice. The thing may be gone since.
create table saved_search_told (
  search_id uuid not null references saved_search on delete cascade,
  thing_id uuid not null,
  primary key (search_id, thing_id)
);

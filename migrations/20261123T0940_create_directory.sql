create table profile (
  member_id uuid primary key references member on delete cascade,
  presentation text not null default '' check (length(presentation) <= 3000),
  idea text not null default '' check (length(idea) <= 1500),
  -- The language in which presentation and idea are written.
  written_in text not null check (written_in ~ '^[a-z]{2}$'),
  subjects text[] not null default '{}' check (cardinality(subjects) <= 20),
  age_from integer check (age_from between 3 and 19),
  age_to integer check (age_to between 3 and 19),
  available boolean not null default true,
  away_until date,
  updated_at timestamptz not null,
  hidden_at timestamptz,
  check (age_from <= age_to)
);

create table profile_language (
  member_id uuid not null references member on delete cascade,
  language text not null check (language ~ '^[a-z]{2}$'),
  level text not null check (level in ('A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native')),
  primary key (member_id, language)
);

-- One row per teacher who can be found, with all that a result shows: the search reads nothing else.
create table people_entry (
  member_id uuid primary key references member on delete cascade,
  country text not null references country on delete restrict,
  name text not null check (length(name) <= 161),
  school text not null check (length(school) <= 200),
  town text not null check (length(town) <= 120),
  excerpt text not null check (length(excerpt) <= 300),
  excerpt_language text not null check (excerpt_language ~ '^[a-z]{2}$'),
  subjects text[] not null check (cardinality(subjects) <= 20),
  languages text[] not null check (cardinality(languages) <= 20),
  -- Levels in the order of `languages`.
  levels text[] not null check (cardinality(levels) = cardinality(languages)),
  age_from integer,
  age_to integer,
  available boolean not null,
  away_until date,
  last_active_on date not null,
  search tsvector not null
);
create index people_entry_by_search on people_entry using gin (search);
create index people_entry_by_activity on people_entry (last_active_on desc, member_id desc);
create index people_entry_by_country on people_entry (country, last_active_on desc, member_id desc);
create index people_entry_by_subject on people_entry using gin (subjects);
create index people_entry_by_language on people_entry using gin (languages);

-- Every word that stands in a presentation, for "did you mean": small, whatever the number of teachers.
create table search_word (
  word text primary key check (length(word) between 3 and 40)
);
create index search_word_near on search_word using gin (word gin_trgm_ops);

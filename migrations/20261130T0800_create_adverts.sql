-- What a teacher offers to others who look for a partner. A draft is its author's alone; open ones have an entry in the list.
create table advert (
  id uuid primary key,
  author_account uuid not null references account on delete cascade,
  -- Of the author when it was posted.
  country text not null references country on delete restrict,
  state text not null check (state in ('draft', 'open', 'found', 'withdrawn', 'expired')),
  title text not null default '' check (length(title) <= 120),
  description text not null default '' check (length(description) <= 30000),
  -- The language of the text, as it was read from it.
  written_in text not null check (length(written_in) = 2),
  participants text not null default '' check (length(participants) <= 60),
  subjects text[] not null default '{}' check (cardinality(subjects) <= 10),
  age_from integer check (age_from between 3 and 19),
  age_to integer check (age_to between 3 and 19),
  pupils integer check (pupils between 1 and 10000),
  languages text[] not null default '{}' check (cardinality(languages) <= 10),
  -- The first day of the month.
  starts_in date check (extract(day from starts_in) = 1),
  months integer check (months between 1 and 24),
  hours_a_week integer check (hours_a_week between 1 and 10),
  tools text[] not null default '{}' check (cardinality(tools) <= 20),
  -- Empty: any country but the author's own.
  partner_countries text[] not null default '{}' check (cardinality(partner_countries) <= 50),
  partners integer check (partners between 1 and 20),
  answers_seen_by text not null default 'author' check (answers_seen_by in ('author', 'members')),
  -- The author lets everybody read it on the public site.
  on_site boolean not null default false,
  open_days integer not null default 90 check (open_days between 1 and 90),
  cover text not null check (cover ~ '^[0-9a-f]{32}$'),
  created_at timestamptz not null,
  saved_at timestamptz not null,
  posted_at timestamptz,
  -- When an open one was last changed: only then it can be renewed, once.
  changed_at timestamptz,
  expires_on date,
  -- The author was told that it ends soon.
  warned_at timestamptz,
  renewed_at timestamptz,
  closed_at timestamptz,
  hidden_at timestamptz,
  check (age_from <= age_to),
  check ((state = 'draft') = (posted_at is null)),
  check (state = 'draft' or expires_on is not null),
  check ((state in ('draft', 'open')) = (closed_at is null))
);
-- One draft at a time: a form that is sent twice begins one.
create unique index advert_draft_of on advert (author_account) where state = 'draft';
create index advert_by_author on advert (author_account, created_at desc, id desc);
create index advert_by_country on advert (country);
create index advert_ending on advert (expires_on, id) where state = 'open';
create index advert_left on advert (saved_at) where state = 'draft';
create index advert_closed on advert (closed_at) where closed_at is not null;

-- What the list of open adverts is searched by and shows. Hidden and closed ones have no row.
create table advert_entry (
  advert_id uuid primary key references advert on delete cascade,
  author_account uuid not null references account on delete cascade,
  country text not null references country on delete restrict,
  title text not null check (length(title) <= 120),
  opening text not null check (length(opening) <= 400),
  written_in text not null check (length(written_in) = 2),
  cover text not null check (cover ~ '^[0-9a-f]{32}$'),
  subjects text[] not null check (cardinality(subjects) <= 10),
  languages text[] not null check (cardinality(languages) <= 10),
  age_from integer,
  age_to integer,
  starts_in date not null,
  hours_a_week integer not null,
  partner_countries text[] not null check (cardinality(partner_countries) <= 50),
  on_site boolean not null,
  posted_at timestamptz not null,
  search tsvector not null,
  indexed_with text not null check (length(indexed_with) <= 40)
);
create index advert_entry_search on advert_entry using gin (search);
create index advert_entry_newest on advert_entry (posted_at desc, advert_id desc);
create index advert_entry_by_country on advert_entry (country, posted_at desc, advert_id desc);
create index advert_entry_by_author on advert_entry (author_account);
create index advert_entry_by_start on advert_entry (starts_in);
create index advert_entry_by_subjects on advert_entry using gin (subjects);
create index advert_entry_by_languages on advert_entry using gin (languages);
create index advert_entry_on_site on advert_entry (posted_at desc, advert_id desc) where on_site;
create index advert_entry_by_indexed_with on advert_entry (indexed_with);

-- An answer begins a thread between its writer and the author of the advert.
create table advert_answer (
  id uuid primary key references thread on delete cascade,
  advert_id uuid not null references advert on delete cascade,
  author_account uuid not null references account on delete cascade,
  body text not null check (length(body) <= 3000),
  state text not null check (state in ('new', 'talking', 'declined', 'chosen')),
  made_at timestamptz not null,
  -- When it was written, replied to or decided about.
  moved_at timestamptz not null,
  hidden_at timestamptz,
  removed_at timestamptz,
  unique (advert_id, author_account)
);
create index advert_answer_by_author on advert_answer (author_account, made_at desc);
create index advert_answer_in_advert on advert_answer (advert_id, moved_at desc, id desc);

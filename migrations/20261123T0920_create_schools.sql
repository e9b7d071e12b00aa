create extension if not exists pg_trgm;

create table school (
  id uuid primary key,
  country text not null references country on delete restrict,
  region text not null default '' check (length(region) <= 120),
  -- The country's own code for the school, where it has one.
  code text check (length(code) between 1 and 40),
  name text not null check (length(name) between 2 and 200),
  type text not null check (length(type) <= 60),
  street text not null default '' check (length(street) <= 200),
  postcode text not null default '' check (length(postcode) <= 20),
  town text not null check (length(town) between 1 and 120),
  website text check (length(website) <= 300),
  -- Who leads the school is never shown in public.
  head_name text not null default '' check (length(head_name) <= 160),
  head_email text not null default '' check (length(head_email) <= 254),
  head_language text not null default 'en' check (head_language ~ '^[a-z]{2}$'),
  confirmed_at timestamptz,
  -- Name, town and code folded for the finder: small letters without accents.
  finder text not null check (length(finder) <= 400),
  created_at timestamptz not null,
  unique (country, code)
);
create index school_by_finder on school using gin (finder gin_trgm_ops);
create index school_by_country_name on school (country, name, id);

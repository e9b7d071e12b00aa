create table account (
  id uuid primary key,
  kind text not null check (kind in ('member', 'officer', 'operator')),
  given_name text not null check (length(given_name) between 1 and 80),
  family_name text not null check (length(family_name) between 1 and 80),
  email text not null check (length(email) between 3 and 254),
  -- The address in lower case: one address, one account. Where somebody registered with an address that has one already, a
  -- made-up key of no address: nobody may learn by registering whose address is known.
  email_key text not null unique check (email_key = lower(email_key) and length(email_key) <= 254),
  email_confirmed_at timestamptz,
  -- Null until an invited officer has chosen one.
  password_hash text check (length(password_hash) <= 300),
  language text not null check (language ~ '^[a-z]{2}$'),
  time_zone text not null check (length(time_zone) <= 60),
  -- Sealed with the installation's secret; null while there is no second factor.
  totp_secret_sealed text check (length(totp_secret_sealed) <= 300),
  -- The time step that was used last: a code works once.
  totp_last_step bigint,
  mails text not null default 'each' check (mails in ('each', 'none')),
  suspended_at timestamptz,
  created_at timestamptz not null
);
create index account_by_address on account (lower(email));

create table recovery_code (
  account_id uuid not null references account on delete cascade,
  code_hash text not null check (length(code_hash) <= 64),
  used_at timestamptz,
  primary key (account_id, code_hash)
);

-- An officer serves the countries of his rows, or every country.
create table officer (
  id uuid primary key references account on delete cascade,
  service_id uuid not null references support_service on delete restrict,
  every_country boolean not null default false
);
create index officer_by_service on officer (service_id);

create table officer_country (
  officer_id uuid not null references officer on delete cascade,
  country text not null references country on delete restrict,
  primary key (officer_id, country)
);
create index officer_country_by_country on officer_country (country);

-- Links sent by mail: only the hash is kept, and each works once.
create table one_time_link (
  token_hash text primary key check (length(token_hash) = 64),
  purpose text not null check (purpose in ('confirm_email', 'reset_password', 'officer_invitation', 'first_operator')),
  account_id uuid references account on delete cascade,
  -- The address that is being confirmed, as it was typed: the account's own, or one that it is to have.
  email text check (length(email) <= 254),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  check ((purpose = 'first_operator') = (account_id is null))
);
create index one_time_link_by_account on one_time_link (account_id);

-- A registration as it is typed, before there is an account. Kept for 30 days; the cookie holds the token.
create table registration_draft (
  token_hash text primary key check (length(token_hash) = 64),
  fields jsonb not null check (length(fields::text) <= 40000),
  password_hash text check (length(password_hash) <= 300),
  updated_at timestamptz not null,
  expires_at timestamptz not null
);

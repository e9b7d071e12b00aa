-- How often something limited was tried, for all processes together.
create table limit_use (
  name text not null check (length(name) between 1 and 60),
  -- SHA-256 of whose tries they are: a name, an address or a network is not kept.
  key_hash text not null check (length(key_hash) = 64),
  used integer not null check (used >= 0),
  resets_at timestamptz not null,
  primary key (name, key_hash)
);
create index limit_use_by_end on limit_use (resets_at);

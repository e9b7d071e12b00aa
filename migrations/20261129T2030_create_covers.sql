-- Covers: drawings of what a project is about. A row begins with the words to draw from; who first asks for it has it drawn.
create table cover (
  -- Of what it is drawn from, so the address never shows anything else.
  hash text primary key check (hash ~ '^[0-9a-f]{32}$'),
  -- The project (later: advert, group, kit, event) whose cover it is.
  shown_by uuid not null,
  -- The words, until it is drawn.
  brief text check (length(brief) <= 40000),
  svg text check (length(svg) <= 60000),
  -- For share cards and print, drawn when it is first asked for.
  png bytea check (length(png) <= 1000000),
  created_at timestamptz not null,
  -- Since then another cover is shown; pages that were loaded before still ask for this one.
  replaced_at timestamptz,
  check ((brief is null) <> (svg is null))
);
create index cover_shown_by on cover (shown_by);
create index cover_replaced on cover (replaced_at) where replaced_at is not null;

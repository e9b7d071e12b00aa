create table label (
  id uuid primary key,
  kind text not null check (kind in ('project')),
  project_id uuid not null references project on delete restrict,
  member_id uuid references member on delete set null,
  -- Printed on the label and in its public address.
  code text not null unique check (length(code) between 10 and 40),
  issued_at timestamptz not null,
  -- What the label says, as it was on that day.
  title text not null check (length(title) <= 200),
  name text not null check (length(name) <= 161),
  school text not null check (length(school) <= 200),
  country text not null references country on delete restrict,
  revoked_at timestamptz,
  unique (project_id, member_id, kind)
);
create index label_by_member on label (member_id, issued_at desc);
create index label_by_country on label (country);

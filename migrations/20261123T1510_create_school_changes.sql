-- What teachers changed in a school's name, address, code and head, for the support service to look at. Goes after a year.
create table school_change (
  id uuid primary key,
  school_id uuid not null references school on delete cascade,
  country text not null references country on delete restrict,
  changed_by uuid references account on delete set null,
  -- [{"part": "town", "before": "...", "after": "..."}]
  parts jsonb not null check (jsonb_typeof(parts) = 'array' and length(parts::text) <= 12000),
  changed_at timestamptz not null,
  seen_at timestamptz,
  seen_by uuid references account on delete set null
);
create index school_change_by_country on school_change (country, id);
create index school_change_by_school on school_change (school_id, id);
create index school_change_by_author on school_change (changed_by) where changed_by is not null;
create index school_change_by_reader on school_change (seen_by) where seen_by is not null;
create index school_change_oldest on school_change (changed_at);

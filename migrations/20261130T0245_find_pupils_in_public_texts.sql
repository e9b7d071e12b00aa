-- Texts that were public before a pupil was added, and name them: teachers of the space decide. A row goes once it is decided.
create table public_name (
  space_id uuid not null references space on delete cascade,
  kind text not null check (kind in ('page', 'post', 'project')),
  subject_id uuid not null,
  pupil_id uuid not null references pupil on delete cascade,
  title text not null check (length(title) <= 300),
  -- Only in comments below the text.
  in_comments boolean not null,
  found_at timestamptz not null,
  primary key (subject_id, kind, pupil_id)
);
create index public_name_by_space on public_name (space_id, found_at);
create index public_name_by_pupil on public_name (pupil_id);

-- Long work that is done in slices: who asked for it, and how far it has come. Deleted 30 days after it was asked for.
create table task_run (
  id uuid primary key,
  -- The message that names the task in its catalogue: `people.task.reindexTeachers`.
  kind text not null check (length(kind) <= 60),
  -- What it works on, such as a school: pages find the run by it.
  subject_id uuid not null,
  -- Null: the program itself, or an account that was deleted since.
  asked_by uuid references account on delete set null,
  state text not null check (state in ('waiting', 'running', 'finished', 'failed')),
  -- The last thing that was done; the next slice begins after it.
  cursor text check (length(cursor) <= 300),
  done integer not null default 0,
  total integer not null,
  result jsonb not null default '{}' check (length(result::text) <= 4000),
  -- Of the last slice that failed; null once a slice succeeded.
  error text check (length(error) <= 400),
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  check ((finished_at is not null) = (state in ('finished', 'failed')))
);
create index task_run_by_asker on task_run (asked_by, subject_id);
create index task_run_by_age on task_run (created_at);

-- A picture that came without its description: kept for the same person until the form is sent again. Swept after a day.
create table picture_draft (
  id uuid primary key,
  space_id uuid not null references space on delete cascade,
  author_account uuid references account on delete cascade,
  author_pupil uuid references pupil on delete cascade,
  file_key text not null unique check (length(file_key) <= 200),
  name text not null check (length(name) <= 200),
  added_at timestamptz not null,
  check (num_nonnulls(author_account, author_pupil) = 1)
);
create index picture_draft_by_space on picture_draft (space_id);
create index picture_draft_by_account on picture_draft (author_account);
create index picture_draft_by_pupil on picture_draft (author_pupil);
create index picture_draft_by_age on picture_draft (added_at);

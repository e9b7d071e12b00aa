-- Authors of hidden content correct it and ask for it to be shown again: the case returns to the support service.
alter table conduct_case drop constraint conduct_case_state_check;
alter table conduct_case add constraint conduct_case_state_check check (state in ('open', 'decided', 'asked_again'));
alter table conduct_case drop constraint conduct_case_check;
alter table conduct_case add constraint conduct_case_check check ((state = 'open') = (decided_at is null));
drop index conduct_case_queue;
create index conduct_case_queue on conduct_case (country, urgent desc, opened_at, id) where state <> 'decided';
create index conduct_case_by_subject on conduct_case (subject_id, kind);

create table conduct_correction (
  id uuid primary key,
  case_id uuid not null references conduct_case on delete cascade,
  -- The texts by their columns: as they read when it was asked, and as they are to read.
  old_texts jsonb not null check (length(old_texts::text) <= 1000000),
  texts jsonb not null check (length(texts::text) <= 1000000),
  note text not null default '' check (length(note) <= 2000),
  by_account uuid references account on delete set null,
  by_pupil uuid references pupil on delete set null,
  asked_at timestamptz not null,
  answer text check (answer in ('show', 'keep')),
  reason text not null default '' check (length(reason) <= 3000),
  answered_by uuid references account on delete set null,
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null))
);
create index conduct_correction_of_case on conduct_correction (case_id, asked_at);
-- Asked once at a time.
create unique index conduct_correction_one_open on conduct_correction (case_id) where answer is null;
create index conduct_correction_by_account on conduct_correction (by_account);
create index conduct_correction_by_pupil on conduct_correction (by_pupil);
create index conduct_correction_by_officer on conduct_correction (answered_by);

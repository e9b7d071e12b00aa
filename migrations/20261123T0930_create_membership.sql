create table member (
  id uuid primary key references account on delete cascade,
  country text not null references country on delete restrict,
  staff_role text not null check (length(staff_role) <= 60),
  state text not null check (state in ('waiting', 'verified', 'refused')),
  state_since timestamptz not null,
  -- The edition of the code of conduct that was accepted.
  conduct_edition text not null check (length(conduct_edition) <= 20),
  last_active_on date not null,
  registered_at timestamptz not null
);
-- The office's queue of people, oldest first.
create index member_waiting on member (country, state_since, id) where state = 'waiting';
create index member_by_country on member (country, id);

create table member_school (
  member_id uuid not null references member on delete cascade,
  school_id uuid not null references school on delete restrict,
  since_on date not null,
  until_on date,
  -- The school that is shown with the name; the database lets a person have one.
  main boolean not null default true,
  primary key (member_id, school_id)
);
create unique index member_school_one_main on member_school (member_id) where main and until_on is null;
create index member_school_by_school on member_school (school_id, member_id);

-- The question to the school's head, answered by a link from the mail, without an account.
create table head_question (
  id uuid primary key,
  member_id uuid not null references member on delete cascade,
  school_id uuid not null references school on delete cascade,
  token_hash text not null unique check (length(token_hash) = 64),
  sent_to text not null check (length(sent_to) <= 254),
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  answer text check (answer in ('confirmed', 'denied')),
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null))
);
create index head_question_by_member on head_question (member_id, sent_at desc);
create index head_question_by_school on head_question (school_id);

-- What a support service decided about a person, kept for good.
create table verification (
  id uuid primary key,
  member_id uuid not null references member on delete cascade,
  school_id uuid not null references school on delete restrict,
  decision text not null check (decision in ('verified', 'refused')),
  reason_key text check (length(reason_key) <= 60),
  reason text check (length(reason) <= 2000),
  decided_by uuid references account on delete set null,
  decided_at timestamptz not null,
  check (decision = 'verified' or reason_key is not null)
);
create index verification_by_member on verification (member_id, decided_at desc);
create index verification_by_school on verification (school_id);
create index verification_by_officer on verification (decided_by);

create table project (
  id uuid primary key,
  state text not null check (state in ('draft', 'waiting_for_partner', 'under_review', 'active', 'refused', 'closed')),
  -- Grows by one with every saved change of the form: two founders never overwrite each other.
  version integer not null default 1,
  -- Grows by one with every submission: a project that was asked or refused is reviewed anew.
  round integer not null default 0,
  title text not null default '' check (length(title) <= 200),
  summary text not null default '' check (length(summary) <= 3000),
  type text not null default '' check (length(type) <= 60),
  languages text[] not null default '{}' check (cardinality(languages) <= 10),
  age_from integer check (age_from between 3 and 19),
  age_to integer check (age_to between 3 and 19),
  pupils integer check (pupils between 1 and 10000),
  subjects text[] not null default '{}' check (cardinality(subjects) <= 20),
  vocational_subjects text[] not null default '{}' check (cardinality(vocational_subjects) <= 10),
  competences text[] not null default '{}' check (cardinality(competences) <= 10),
  tools text[] not null default '{}' check (cardinality(tools) <= 20),
  aims text not null default '' check (length(aims) <= 5000),
  process text not null default '' check (length(process) <= 5000),
  results text not null default '' check (length(results) <= 5000),
  starts_on date,
  ends_on date,
  funded boolean not null default false,
  open_to_partners boolean not null default true,
  picture_key text check (length(picture_key) <= 100),
  picture_alt text not null default '' check (length(picture_alt) <= 300),
  created_at timestamptz not null,
  submitted_at timestamptz,
  activated_at timestamptz,
  closed_at timestamptz,
  check (age_from <= age_to),
  check (starts_on <= ends_on),
  check (state in ('draft', 'waiting_for_partner', 'refused') or (length(title) >= 3 and length(summary) >= 20 and submitted_at is not null)),
  check (state not in ('active', 'closed') or activated_at is not null),
  check ((state = 'closed') = (closed_at is not null))
);
-- The public list, newest first.
create index project_public on project (activated_at desc, id desc) where state in ('active', 'closed');
create index project_public_by_subject on project using gin (subjects) where state in ('active', 'closed');
create index project_public_by_title on project using gin (lower(title) gin_trgm_ops) where state in ('active', 'closed');
-- The office's queue, oldest first.
create index project_under_review on project (submitted_at, id) where state = 'under_review';

create table project_founder (
  project_id uuid not null references project on delete cascade,
  seat integer not null check (seat in (1, 2)),
  member_id uuid not null references member on delete restrict,
  country text not null references country on delete restrict,
  school_id uuid not null references school on delete restrict,
  class text not null default '' check (length(class) <= 120),
  -- When this founder agreed to found; the first one agrees by starting.
  agreed_at timestamptz,
  primary key (project_id, seat),
  unique (project_id, member_id)
);
create index project_founder_by_member on project_founder (member_id, project_id);
create index project_founder_by_country on project_founder (country, project_id);
create index project_founder_by_school on project_founder (school_id);

create table project_partner (
  project_id uuid not null references project on delete cascade,
  member_id uuid not null references member on delete restrict,
  country text not null references country on delete restrict,
  school_id uuid not null references school on delete restrict,
  joined_at timestamptz not null,
  primary key (project_id, member_id)
);
create index project_partner_by_member on project_partner (member_id, project_id);
create index project_partner_by_country on project_partner (country, project_id);
create index project_partner_by_school on project_partner (school_id);

create table project_invitation (
  project_id uuid not null references project on delete cascade,
  member_id uuid not null references member on delete cascade,
  invited_by uuid references member on delete set null,
  state text not null check (state in ('open', 'accepted', 'declined', 'withdrawn')),
  invited_at timestamptz not null,
  answered_at timestamptz,
  primary key (project_id, member_id),
  check ((state = 'open') = (answered_at is null))
);
create index project_invitation_by_member on project_invitation (member_id, state);
create index project_invitation_by_inviter on project_invitation (invited_by);

-- Countries are asked on the index of the public list.
create table project_country (
  project_id uuid not null references project on delete cascade,
  country text not null references country on delete restrict,
  primary key (project_id, country)
);
create index project_country_by_country on project_country (country, project_id desc);

-- One decision per country and round, kept for good: the timeline and the label refer to it.
create table project_review (
  project_id uuid not null references project on delete cascade,
  round integer not null,
  country text not null references country on delete restrict,
  decision text not null check (decision in ('approved', 'asked', 'refused')),
  reason_key text check (length(reason_key) <= 60),
  reason text check (length(reason) <= 3000),
  decided_by uuid references account on delete set null,
  decided_at timestamptz not null,
  primary key (project_id, round, country),
  check (decision = 'approved' or length(reason) >= 10),
  check (decision <> 'refused' or reason_key is not null)
);
create index project_review_by_country on project_review (country);
create index project_review_by_officer on project_review (decided_by);

-- What the form held after each saved change: the base from which two founders' changes are merged.
create table project_draft_version (
  project_id uuid not null references project on delete cascade,
  version integer not null,
  form jsonb not null check (length(form::text) <= 60000),
  saved_by uuid references member on delete set null,
  saved_at timestamptz not null,
  primary key (project_id, version)
);
create index project_draft_version_by_member on project_draft_version (saved_by);

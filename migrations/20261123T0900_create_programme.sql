-- Who takes part, who serves them, and the words that forms offer. All of it is data that the central service edits.
create table country (
  code text primary key check (code ~ '^[A-Z]{2}$'),
  status text not null check (status in ('programme', 'partner')),
  member_from date not null,
  -- The day on which the country left; null while it takes part.
  member_until date check (member_until > member_from)
);

create table support_service (
  id uuid primary key,
  kind text not null check (kind in ('national', 'central')),
  -- Null for the central service, which serves every country.
  country text unique references country on delete restrict,
  name text not null check (length(name) between 2 and 200),
  email text not null check (length(email) between 3 and 254),
  created_at timestamptz not null,
  check ((kind = 'central') = (country is null))
);

-- A word is never deleted: old projects keep theirs. `until_on` takes it out of the forms.
create table word (
  list text not null check (list in ('subject', 'vocational_subject', 'competence', 'tool', 'language', 'school_type',
    'staff_role', 'project_type', 'refusing_person', 'refusing_project', 'reporting')),
  key text not null check (length(key) between 1 and 60),
  position integer not null,
  from_on date not null,
  until_on date,
  primary key (list, key)
);

create table word_label (
  list text not null,
  key text not null,
  language text not null check (language ~ '^[a-z]{2}$'),
  label text not null check (length(label) between 1 and 120),
  primary key (list, key, language),
  foreign key (list, key) references word on delete cascade
);

-- Live figures are kept by the deed that changes them, never counted by a page.
create table figure (
  country text primary key references country on delete restrict,
  members integer not null default 0 check (members >= 0),
  schools integer not null default 0 check (schools >= 0),
  running_projects integer not null default 0 check (running_projects >= 0),
  projects integer not null default 0 check (projects >= 0)
);

-- A project counts once in the programme, however many countries it has.
create table programme_figure (
  id integer primary key default 1 check (id = 1),
  running_projects integer not null default 0 check (running_projects >= 0),
  projects integer not null default 0 check (projects >= 0)
);
insert into programme_figure default values;

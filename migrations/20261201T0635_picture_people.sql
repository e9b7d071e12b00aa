-- The photo of a teacher, cut to a square, and for which readers of the profile it is.
create table profile_picture (
  member_id uuid primary key references member on delete cascade,
  file_key text not null unique check (length(file_key) <= 120),
  audience text not null check (audience in ('members', 'contacts')),
  added_at timestamptz not null
);

-- How long somebody took to answer, in the middle of their answers lately: counted each night, never on a page.
create table reply_time (
  member_id uuid primary key references member on delete cascade,
  median_minutes integer not null check (median_minutes >= 0),
  counted_at timestamptz not null
);

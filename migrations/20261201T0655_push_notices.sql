-- A browser that is woken for what is new while no page is open. It ends with the session in which it was switched on.
create table push_device (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  session_id uuid not null references session on delete cascade,
  -- Where the push service of the browser takes what we send, and the keys for which it is encrypted.
  endpoint text not null unique check (length(endpoint) <= 1000),
  browser_key text not null check (length(browser_key) <= 100),
  browser_secret text not null check (length(browser_secret) <= 40),
  -- The owner wants names and titles on the screen; else only what kind of news it is.
  says_words boolean not null,
  created_at timestamptz not null
);
create index push_device_by_account on push_device (account_id);
create index push_device_by_session on push_device (session_id);

-- What is still to be sent to a browser. Who sends it puts off when it is due: a process that was killed is followed by another.
create table notice_push (
  notification_id uuid not null references notification on delete cascade,
  device_id uuid not null references push_device on delete cascade,
  -- The kind of news that it is, for which people choose.
  kind text check (length(kind) <= 60),
  -- What it says where it may not repeat the words of the notice.
  say_as text check (length(say_as) <= 100),
  due_at timestamptz not null,
  tries integer not null default 0,
  primary key (notification_id, device_id)
);
create index notice_push_by_device on notice_push (device_id);
create index notice_push_due on notice_push (due_at);

-- Null where the choice is older: then as usual for the kind.
alter table notice_choice add column push boolean;

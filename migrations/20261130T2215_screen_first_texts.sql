-- The rules by which first texts to strangers are screened are data: the central support service changes their numbers, and whether they
-- act (enforce) or only count (observe). Each change is a new version; a held text names the version that has held it.
create table screening_rule (
  key text primary key check (key ~ '^[a-zA-Z]{1,30}$'),
  -- Events name it.
  id uuid not null unique default gen_random_uuid(),
  version integer not null check (version > 0),
  fired integer not null default 0 check (fired >= 0),
  upheld integer not null default 0 check (upheld >= 0),
  -- What officers decided about texts that this version has held, the newest last: 1 where the text was rightly held.
  last_decisions text not null default '' check (last_decisions ~ '^[01]{0,50}$')
);
create table screening_rule_version (
  rule text not null references screening_rule on delete cascade check (rule ~ '^[a-zA-Z]{1,30}$'),
  version integer not null check (version > 0),
  mode text not null check (mode in ('enforce', 'observe')),
  numbers jsonb not null check (jsonb_typeof(numbers) = 'object' and length(numbers::text) <= 1000),
  reason text not null check (reason in ('start', 'edited', 'precision')),
  set_by uuid references officer on delete set null,
  set_at timestamptz not null,
  primary key (rule, version)
);
create index screening_rule_version_set_by on screening_rule_version (set_by) where set_by is not null;

insert into screening_rule (key, version)
select unnest(array['sameText', 'manySenders', 'sameLink', 'sameContact', 'suddenRate', 'fewAnswers', 'declinedRequests',
  'messagesADay', 'requestsADay', 'answersADay']), 1;
insert into screening_rule_version (rule, version, mode, numbers, reason, set_at)
values
  ('sameText', 1, 'enforce', '{"warnedADay": 3, "heldADay": 5, "heldAWeek": 10, "triesADay": 10, "pauseHours": 24}', 'start', now()),
  ('manySenders', 1, 'enforce', '{"senders": 3, "words": 12}', 'start', now()),
  ('sameLink', 1, 'enforce', '{"people": 5, "days": 7}', 'start', now()),
  ('sameContact', 1, 'enforce', '{"people": 5, "days": 7}', 'start', now()),
  ('suddenRate', 1, 'observe', '{"anHour": 8}', 'start', now()),
  ('fewAnswers', 1, 'enforce', '{"texts": 10, "percent": 10, "days": 7, "waitHours": 72, "pauseHours": 48}', 'start', now()),
  ('declinedRequests', 1, 'enforce', '{"requests": 10, "declined": 5, "waitDays": 7, "pauseHours": 168}', 'start', now()),
  ('messagesADay', 1, 'enforce', '{"L0": 3, "L1": 5, "L2": 20, "L3": 100}', 'start', now()),
  ('requestsADay', 1, 'enforce', '{"L0": 3, "L1": 10, "L2": 30, "L3": 100, "open": 50}', 'start', now()),
  ('answersADay', 1, 'enforce', '{"L0": 0, "L1": 5, "L2": 20, "L3": 100}', 'start', now());

create view screening_rule_now as
select key, version, mode, numbers from screening_rule join screening_rule_version using (version) where rule = key;

-- To whom a first text went, what came of it, by which rule it was stopped and until when, and what many of a sender's texts may share:
-- the links and the ways to reach somebody that stand in it.
alter table approach
  add column to_id uuid references member on delete set null,
  add column answer text check (answer in ('answered', 'declined')),
  add column rule text check (rule ~ '^[a-zA-Z]{1,30}$'),
  add column until timestamptz,
  add column signals text[] not null default '{}' check (cardinality(signals) <= 10 and length(array_to_string(signals, '')) <= 4000),
  drop constraint approach_outcome_check,
  add constraint approach_outcome_check check (outcome in ('sent', 'held', 'refused', 'paused'));
create index approach_to on approach (to_id, member_id) where to_id is not null;
update approach set until = made_at + interval '1 day', rule = 'sameText' where outcome = 'paused';
update approach set rule = 'sameText' where outcome = 'refused';

-- The bands of a text's MinHash: texts of other senders that are nearly the same have one in common.
create table approach_band (
  hash integer not null,
  approach_id uuid not null references approach on delete cascade,
  primary key (hash, approach_id)
);
create index approach_band_of on approach_band (approach_id);

-- A text that waits for an officer before anybody reads it. It has the id of the message, request or answer that it becomes.
create table held_text (
  id uuid primary key,
  member_id uuid not null references member on delete cascade,
  country text not null references country on delete restrict,
  kind text not null check (kind in ('message', 'request', 'answer')),
  to_id uuid references member on delete set null,
  -- Of an answer: the advert, and who reads it.
  advert_id uuid,
  readers text check (readers in ('author', 'members')),
  body text not null check (length(body) <= 5000),
  rule text not null,
  rule_version integer not null,
  -- The earlier first texts that stand against it, and how many they are.
  alike uuid[] not null check (cardinality(alike) <= 20),
  alike_count integer not null check (alike_count >= 0),
  state text not null check (state in ('waiting', 'released', 'refused', 'withdrawn', 'undelivered')),
  held_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references officer on delete set null,
  reason text check (reason in ('sameText', 'advertising', 'notForSchools', 'contactAsked', 'other')),
  words text check (length(words) <= 3000),
  check ((decided_at is null) = (state = 'waiting')),
  foreign key (rule, rule_version) references screening_rule_version on delete restrict
);
create index held_text_of_member on held_text (member_id, held_at desc);
create index held_text_to on held_text (to_id) where to_id is not null;
create index held_text_decided_by on held_text (decided_by) where decided_by is not null;
create index held_text_rule on held_text (rule, rule_version);
create index held_text_country on held_text (country);
create index held_text_decided_at on held_text (decided_at);

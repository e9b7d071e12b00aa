-- What a translation server has made of a text, by the hash of the text: whoever asks again need not wait. Goes after a month.
create table translation (
  text_hash text not null check (text_hash ~ '^[0-9a-f]{64}$'),
  -- Into which language.
  target text not null check (length(target) between 2 and 12),
  body text not null check (length(body) <= 100000),
  -- From which language, where it is known.
  source text check (length(source) between 2 and 12),
  made_at timestamptz not null,
  primary key (text_hash, target)
);
create index translation_by_made_at on translation (made_at);

-- Whether what pupils write in it may be sent to the translation server of the installation: their teachers decide.
alter table space add column translates_pupils boolean not null default false;

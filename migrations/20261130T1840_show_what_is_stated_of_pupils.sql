-- The sentences are read before the consent is stated, and it is stated for those alone: the keys say whether they are still the same.
alter table public_name
  add column sentences text[] not null default '{}' check (cardinality(sentences) <= 10),
  add column more_sentences integer not null default 0 check (more_sentences >= 0),
  add column keys text[] not null default '{}' check (cardinality(keys) <= 50);
update public_name set keys = case when cardinality(said) <= 20 then said else array[md5(array_to_string(said, ' '))] end;

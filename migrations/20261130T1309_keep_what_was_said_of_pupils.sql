-- A statement of the consent for a pupil is about what the text says of them then: hashes of the sentences with the name.
alter table public_name add column said text[] not null default '{}' check (cardinality(said) <= 2000);

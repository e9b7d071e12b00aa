-- Addresses that accounts had before, as keyed hashes: whoever gives one as somebody else's is found out.
create table former_address (
  account_id uuid not null references account on delete cascade,
  email_hash text not null check (length(email_hash) <= 64),
  replaced_at timestamptz not null,
  primary key (account_id, email_hash)
);
create index former_address_by_hash on former_address (email_hash);

-- Who typed the head of a school; null where the entry comes from a list of the support service.
alter table school add column head_given_by uuid references account on delete set null;
create index school_by_head_given_by on school (head_given_by) where head_given_by is not null;

-- Where else an address was given as a head's.
create index school_by_head_email on school (lower(head_email)) where head_email <> '';
create index head_question_by_sent_to on head_question (lower(sent_to));

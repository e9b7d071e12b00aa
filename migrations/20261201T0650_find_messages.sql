-- What a message is found by: its words, each with its conversation before it, so that a search reads nothing of other conversations.
create table message_entry (
  message_id uuid primary key references message on delete cascade,
  search tsvector not null
);
create index message_entry_search on message_entry using gin (search);

insert into message_entry (message_id, search)
select id, array_to_tsvector(array(
  select distinct replace(conversation_id::text, '-', '') || '/' || left(word, 60)
  from regexp_split_to_table(
    replace(regexp_replace(normalize(lower(body), NFKD), '[\u0300-\u036F.''’`´·]', '', 'g'), 'ς', 'σ'), '[^[:alnum:]]+') word
  where word <> ''))
from message where removed_at is null and body <> '';

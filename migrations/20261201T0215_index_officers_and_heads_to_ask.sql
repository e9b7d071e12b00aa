-- The office compares names with those of all officers: without an index it reads all accounts for a handful.
create index account_officers on account (id) where kind = 'officer';
create index head_to_ask_by_address on head_to_ask (lower(head_email));

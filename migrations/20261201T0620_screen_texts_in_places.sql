-- What is written to everybody of a place is screened as letters are: adverts, and threads and replies in partner forums, which have no single
-- reader, and comments of strangers below posts in journals.
alter table approach
  drop constraint approach_kind_check,
  add constraint approach_kind_check check (kind in ('message', 'request', 'answer', 'comment', 'advert', 'thread', 'reply'));

-- The advert, post, forum or thread where it goes.
alter table held_text rename column advert_id to place_id;
alter table held_text
  -- Of an advert and a thread.
  add column title text not null default '' check (length(title) <= 200),
  drop constraint held_text_kind_check,
  add constraint held_text_kind_check check (kind in ('message', 'request', 'answer', 'comment', 'advert', 'thread', 'reply')),
  drop constraint held_text_body_check,
  add constraint held_text_body_check check (length(body) <= 30000);

insert into screening_rule (key, version) values ('sameInPlaces', 1);
insert into screening_rule_version (rule, version, mode, numbers, reason, set_at)
values ('sameInPlaces', 1, 'enforce', '{"places": 2, "days": 7}', 'start', now());

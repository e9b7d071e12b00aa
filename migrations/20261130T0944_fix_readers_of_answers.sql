-- Who reads an answer to an advert is fixed when it is written: what the author chooses later holds for later answers. Nobody kept what was
-- said to the writers of those that are there, so they stay between the two.
alter table advert_answer add column seen_by text not null default 'author' check (seen_by in ('author', 'members'));
alter table advert_answer alter column seen_by drop default;
-- Adverts stand in no space, and show no pictures of spaces.
update advert set description = regexp_replace(description, '<img[^>]*>', '', 'g') where description like '%<img%';

-- Of a text whose author has left: their school, filled when the account is erased. It goes on saying from which school and country it is.
alter table diary_post add column author_school uuid references school on delete set null;
alter table discussion add column author_school uuid references school on delete set null;
alter table reply add column author_school uuid references school on delete set null;
alter table space_picture add column author_school uuid references school on delete set null;
create index diary_post_by_author_school on diary_post (author_school) where author_school is not null;
create index discussion_by_author_school on discussion (author_school) where author_school is not null;
create index reply_by_author_school on reply (author_school) where author_school is not null;
create index space_picture_by_author_school on space_picture (author_school) where author_school is not null;

-- In which language a thread of a partner forum is written, as its text tells: readers choose by it. Unknown for those from before.
alter table forum_entry add column language text check (language ~ '^[a-z]{2}$');

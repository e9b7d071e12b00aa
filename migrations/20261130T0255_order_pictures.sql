-- The order of an album: as pictures were added, until somebody moves one.
alter table space_picture add column sorted_at timestamptz;
drop index space_picture_in_space;
create index space_picture_in_space on space_picture (space_id, (coalesce(sorted_at, added_at)) desc, id desc);
-- The newest pictures stand on the home of the space and in the editor.
create index space_picture_newest on space_picture (space_id, added_at desc, id desc);

-- The pupils who were created with one list bear the id of its first pupil, so that the list can be taken back as a whole. Null for those
-- of before.
alter table pupil add column list_id uuid;

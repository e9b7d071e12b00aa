-- Texts that become public are searched for the names of those who were removed from the space, too.
create index event_of_removed_pupil on event (space_id, subject_id) where verb = 'pupil.removed';

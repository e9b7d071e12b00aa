-- Published by pupils: who is in a space, without those whose account has ended.
create view pupil_in_space as
  select membership.space_id, membership.pupil_id, membership.role
  from space_pupil membership join pupil on pupil.id = membership.pupil_id where pupil.ended_at is null;
-- Published by pages and by the diary: what everybody can read now, and the pictures in it.
create view public_page as
  select id from space_page where audience = 'public' and archived_at is null and hidden_at is null;
create view public_post as
  select id from diary_post where audience = 'public' and removed_at is null and hidden_at is null;

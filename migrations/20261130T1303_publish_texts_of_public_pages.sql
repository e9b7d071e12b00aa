-- What everybody reads says what its pictures show in its own words: those of the album are for the people of the space.
create or replace view public_page as
  select id, body from space_page where audience = 'public' and archived_at is null and hidden_at is null;
create or replace view public_post as
  select id, body from diary_post where audience = 'public' and removed_at is null and hidden_at is null;

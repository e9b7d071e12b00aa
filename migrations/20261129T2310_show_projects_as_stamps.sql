-- What a stamp shows, for pages that list projects in any state.
create or replace view project_summary as
select id, title, state, space_id, coalesce(activated_at, created_at) as began_at,
  age_from, age_to, picture_key, picture_alt, cover, activated_at
from project;

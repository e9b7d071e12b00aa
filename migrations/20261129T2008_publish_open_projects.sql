create or replace view public_project as
select id, title, state = 'active' as running, subjects, vocational_subjects, age_from, age_to, picture_key, picture_alt, activated_at,
  state = 'active' and open_to_partners as open_to_partners
from project where state in ('active', 'closed');

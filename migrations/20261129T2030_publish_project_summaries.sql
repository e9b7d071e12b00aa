-- What pages of several domains show of a project in any state.
create view project_summary as
select id, title, state, space_id, coalesce(activated_at, created_at) as began_at from project;

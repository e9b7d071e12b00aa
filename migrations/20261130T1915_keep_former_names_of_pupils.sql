-- What pupils were called before their teachers changed the name: texts may still say it, and are searched for it before they are public.
create table pupil_former_name (
  pupil_id uuid not null references pupil on delete cascade,
  name text not null check (length(name) <= 60),
  replaced_at timestamptz not null,
  primary key (pupil_id, name)
);

-- Each name by which a text may mean a pupil.
create view pupil_called as
select id, name, false as is_former from pupil
union all
select pupil_id, name, true from pupil_former_name;

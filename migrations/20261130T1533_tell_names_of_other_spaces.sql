-- A public text names a pupil who is not in its space but in another one of its writer: nobody states the consent there.
alter table public_name add column elsewhere boolean not null default false;

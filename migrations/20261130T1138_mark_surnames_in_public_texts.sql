-- The text says a surname behind the name: nobody states that it may be public, it is taken out.
alter table public_name add column with_surname boolean not null default false;

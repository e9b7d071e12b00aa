-- What somebody did is looked up where they take their data with them, and where their account is erased.
create index event_by_actor on event (actor_id) where actor_id is not null;

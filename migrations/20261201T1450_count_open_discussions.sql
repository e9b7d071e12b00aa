-- How many discussions of a forum can be replied to is counted from this index alone.
create index discussion_open on discussion (space_id)
  where closed_at is null and hidden_at is null and removed_at is null and merged_into is null;

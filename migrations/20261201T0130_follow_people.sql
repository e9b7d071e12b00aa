-- Who wants to see what somebody else makes public. Nobody has to answer it, and it ends when one of the two blocks the other.
create table follow (
  follower_id uuid not null references member on delete cascade,
  followed_id uuid not null references member on delete cascade,
  since timestamptz not null,
  -- The person who is followed is told of all new followers of a day together.
  told_at timestamptz,
  primary key (follower_id, followed_id),
  check (follower_id <> followed_id)
);
create index follow_of_follower on follow (follower_id, since desc, followed_id desc);
create index follow_of_followed on follow (followed_id, since desc, follower_id desc);
create index follow_to_tell on follow (followed_id) where told_at is null;

-- Who has blocked whom is for the profile to tell: its owner is hidden from the one, and offered to be let in again to the other.
create or replace view blocked_pair as
select member_id as one_id, blocked_id as other_id, true as by_one from block
union all
select blocked_id as one_id, member_id as other_id, false as by_one from block;

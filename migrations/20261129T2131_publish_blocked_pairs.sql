-- Who is kept from whom: a block keeps both of its people from each other. Each half is found by an index of its own.
create view blocked_pair as
select member_id as one_id, blocked_id as other_id from block
union all
select blocked_id as one_id, member_id as other_id from block;

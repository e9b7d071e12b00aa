-- Whether a member is told what is new in a space; empty: as it is usual for the role.
alter table space_member add column follows boolean;

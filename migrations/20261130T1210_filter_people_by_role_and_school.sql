-- More that the list of people is narrowed by. The other index of activity serves what was active lately.
alter table people_entry add column staff_role text not null default '' check (length(staff_role) <= 60);
alter table people_entry add column school_type text not null default '' check (length(school_type) <= 60);
alter table people_entry add column region text not null default '' check (length(region) <= 120);

update people_entry set staff_role = member.staff_role, school_type = school.type, region = left(school.region, 120)
from member, main_school, school
where member.id = people_entry.member_id and main_school.member_id = member.id and school.id = main_school.school_id;

create index school_by_country_region on school (country, region) where region <> '';

-- Whether somebody works with classes of the partner programme too.
alter table profile add column open_to_plus boolean not null default true;
alter table people_entry add column open_to_plus boolean not null default true;

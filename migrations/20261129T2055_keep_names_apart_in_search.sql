-- Given and family names on two lines, for the initials that a result shows: the full name does not tell which is the first family name.
alter table people_entry add column names_on_lines text not null default '' check (length(names_on_lines) <= 161);
update people_entry set names_on_lines = account.given_name || E'\n' || account.family_name from account where account.id = people_entry.member_id;

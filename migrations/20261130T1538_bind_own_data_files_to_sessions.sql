-- Where the password was typed: there alone the file can be downloaded without it. Null once that session has ended.
alter table own_data_file add column session_id uuid references session on delete set null;
create index own_data_file_by_session on own_data_file (session_id) where session_id is not null;

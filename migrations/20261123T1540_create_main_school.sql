-- The school that is shown with a teacher's name: one at most (member_school_one_main).
create view main_school as select member_id, school_id from member_school where main and until_on is null;

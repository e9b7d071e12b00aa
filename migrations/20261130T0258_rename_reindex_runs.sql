-- The words of the search for people stand in the catalogue of its own name. A run keeps the key of its message.
update task_run set kind = 'people-search.task.reindexTeachers' where kind = 'people.task.reindexTeachers';

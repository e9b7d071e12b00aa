import { expect, it } from 'vitest';
import { isTaskKind } from './model.ts';

it('knows the tasks of every domain, also of one whose name has two words', () => {
  const kinds = ['schools.task.merge', 'people-search.task.reindexTeachers'];
  expect([...kinds, 'schools.menu', 'Task.task.x y', ''].filter(isTaskKind)).toEqual(kinds);
});

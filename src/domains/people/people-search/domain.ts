import { handlesTask } from '#domains/core/tasks/commands/continue-task.ts';
import type { Domain } from '#domains/manifest.ts';
import { peopleSearchFollowUps } from './follow-ups.ts';
import { paths } from './paths.ts';
import { peopleSearchRoutes } from './routes.tsx';
import { reindexTeachers } from './steps/reindex-teachers.ts';

export const peopleSearch: Domain = {
  name: 'people/people-search',
  menu: [{ menu: 'desk', order: 10, key: 'people', label: 'people-search.menu', icon: 'users', href: paths.people() }],
  routes: peopleSearchRoutes,
  followUps: [peopleSearchFollowUps],
  jobs: [handlesTask(reindexTeachers)],
};

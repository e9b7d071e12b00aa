import { handlesTask } from '#domains/core/tasks/commands/continue-task.ts';
import type { Domain } from '#domains/manifest.ts';
import { peopleSearchFollowUps } from './follow-ups.ts';
import { peopleSearchRoutes } from './routes.tsx';
import { reindexTeachers } from './steps/reindex-teachers.ts';

export const peopleSearch: Domain = {
  name: 'people/people-search',
  routes: peopleSearchRoutes,
  followUps: [peopleSearchFollowUps],
  jobs: [handlesTask(reindexTeachers)],
};

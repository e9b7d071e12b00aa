import type { Domain } from '#domains/manifest.ts';
import { handles } from '#platform/jobs.ts';
import { reindexTeachers } from './commands/reindex-teachers.ts';
import { peopleSearchFollowUps } from './follow-ups.ts';
import { reindexTeachersJob } from './jobs.ts';
import { peopleSearchRoutes } from './routes.tsx';

export const peopleSearch: Domain = {
  name: 'people/people-search',
  routes: peopleSearchRoutes,
  followUps: [peopleSearchFollowUps],
  jobs: [handles(reindexTeachersJob, reindexTeachers)],
};

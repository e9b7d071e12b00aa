import type { Domain } from '#domains/manifest.ts';
import type { By } from '#platform/command.ts';
import { handles } from '#platform/jobs.ts';
import { reindexTeachers } from './commands/reindex-teachers.ts';
import { reindexTeachersJob } from './jobs.ts';

export const peopleSearch: Domain = {
  name: 'people/people-search',
  jobs: [handles(reindexTeachersJob, ({ db, now }: By<'program'>, which) => reindexTeachers(db, which, now))],
};

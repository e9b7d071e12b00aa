import { handlesTask } from '#domains/core/tasks/commands/continue-task.ts';
import type { Domain } from '#domains/manifest.ts';
import type { By } from '#platform/command.ts';
import { handles } from '#platform/jobs.ts';
import { indexPeople } from './commands/index-people.ts';
import { sweepFormerEntries } from './commands/sweep-former-entries.ts';
import { weighSearchWords } from './commands/weigh-search-words.ts';
import { peopleSearchErasure } from './erasure.ts';
import { peopleSearchFollowUps } from './follow-ups.ts';
import { indexPeopleJob, weighWordsJob } from './jobs.ts';
import { formerKeptDays } from './model.ts';
import { paths } from './paths.ts';
import { peopleSearchRoutes } from './routes.tsx';
import { reindexTeachers } from './steps/reindex-teachers.ts';

export const peopleSearch: Domain = {
  name: 'people/people-search',
  erasure: peopleSearchErasure,
  limits: { formerEntryDays: formerKeptDays },
  menu: [{ menu: 'desk', order: 10, key: 'people', label: 'people-search.menu', icon: 'users', href: paths.people() }],
  routes: peopleSearchRoutes,
  sweeps: [{ name: 'former entries of people', run: sweepFormerEntries }],
  followUps: [peopleSearchFollowUps],
  jobs: [
    handlesTask(reindexTeachers),
    handles(indexPeopleJob, (by: By<'program'>) => indexPeople(by)),
    handles(weighWordsJob, (by: By<'program'>) => weighSearchWords(by)),
  ],
};

import type { Domain } from '#domains/manifest.ts';
import type { By } from '#platform/command.ts';
import { handles } from '#platform/jobs.ts';
import { runSearches } from './commands/run-searches.ts';
import { savedSearchesErasure } from './erasure.ts';
import { runSearchesJob } from './jobs.ts';
import { longestName, mostSearches } from './model.ts';
import { savedSearchesOwnData } from './own-data.ts';
import { paths } from './paths.ts';
import { savedSearchesRoutes } from './routes.tsx';

export const savedSearches: Domain = {
  name: 'work/saved-searches',
  ownData: savedSearchesOwnData,
  erasure: savedSearchesErasure,
  limits: { longestSearchName: longestName, mostSearches },
  menu: [
    {
      menu: 'account',
      order: 15,
      key: 'searches',
      label: 'saved-searches.menu',
      href: paths.searches(),
      who: ['member'],
    },
  ],
  routes: savedSearchesRoutes,
  jobs: [handles(runSearchesJob, (by: By<'program'>) => runSearches(by))],
};

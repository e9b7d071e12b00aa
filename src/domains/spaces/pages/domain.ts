import type { Domain } from '#domains/manifest.ts';
import { pageContent } from './content.ts';
import { historyRoutes } from './history/routes.tsx';
import { pageRoutes } from './routes.tsx';
import './events.ts';
import { describePictureJob } from '#domains/spaces/files/jobs.ts';
import type { By } from '#platform/command.ts';
import { handles } from '#platform/jobs.ts';
import { describeInPages } from './commands/describe-in-pages.ts';

export const pages: Domain = {
  name: 'spaces/pages',
  content: [pageContent],
  routes: [...pageRoutes, ...historyRoutes],
  jobs: [handles(describePictureJob, ({ db, services }: By<'program'>, which) => describeInPages(db, which, services))],
};

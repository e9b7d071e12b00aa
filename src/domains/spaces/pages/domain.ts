import type { Domain } from '#domains/manifest.ts';
import { describePictureJob } from '#domains/spaces/files/jobs.ts';
import { findNamesJob } from '#domains/spaces/pupils/jobs.ts';
import type { By } from '#platform/command.ts';
import { handles } from '#platform/jobs.ts';
import { describeInPages } from './commands/describe-in-pages.ts';
import { findNamesInPages } from './commands/find-names-in-pages.ts';
import { pageContent } from './content.ts';
import { pagesErasure } from './erasure.ts';
import { pagesFollowUps } from './follow-ups.ts';
import { mostLevels, mostPages } from './model.ts';
import { pagesOwnData } from './own-data.ts';
import { pagesRoutes } from './routes.tsx';
import './events.ts';

export const pages: Domain = {
  name: 'spaces/pages',
  ownData: pagesOwnData,
  erasure: pagesErasure,
  limits: { mostPages, mostLevels },
  content: [pageContent],
  routes: pagesRoutes,
  followUps: [pagesFollowUps],
  jobs: [
    handles(describePictureJob, (by: By<'program'>, picture) => describeInPages(by, picture)),
    handles(findNamesJob, findNamesInPages),
  ],
};

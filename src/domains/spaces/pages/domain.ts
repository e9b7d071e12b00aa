import type { Domain } from '#domains/manifest.ts';
import { paths as spaces } from '#domains/spaces/spaces/paths.ts';
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
  menu: [
    {
      menu: 'space',
      order: 10,
      key: 'pages',
      label: 'web.menu.pages',
      href: ({ id }) => spaces.space(id),
      isShownIn: ({ inside }) => inside,
    },
  ],
  content: [pageContent],
  routes: [...pageRoutes, ...historyRoutes],
  jobs: [handles(describePictureJob, ({ db, services }: By<'program'>, which) => describeInPages(db, which, services))],
};

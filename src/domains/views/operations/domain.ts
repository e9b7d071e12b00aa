import type { Domain } from '#domains/manifest.ts';
import { paths } from './paths.ts';
import { operationsRoutes } from './routes.tsx';

export const operations: Domain = {
  name: 'views/operations',
  menu: [
    {
      menu: 'office',
      order: 10,
      key: 'operations',
      label: 'operations.menu',
      href: paths.operations(),
      who: ['operator'],
    },
  ],
  routes: operationsRoutes,
};

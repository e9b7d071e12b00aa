import type { Domain } from '#domains/manifest.ts';
import { paths } from './paths.ts';
import { officeRoutes } from './routes.tsx';

export const office: Domain = {
  name: 'views/office',
  menu: [
    { menu: 'office', order: 10, key: 'queue', label: 'office.menu.queue', href: paths.office(), who: ['officer'] },
    {
      menu: 'office',
      order: 15,
      key: 'search',
      label: 'office.menu.search',
      href: paths.search(),
      who: ['officer'],
    },
  ],
  routes: officeRoutes,
};

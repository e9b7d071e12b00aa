import type { Domain } from '#domains/manifest.ts';
import { paths } from './paths.ts';
import { siteRoutes } from './routes.tsx';

export const site: Domain = {
  name: 'views/site',
  menu: [{ menu: 'site', order: 20, key: 'countries', label: 'site.menu', href: paths.countries() }],
  routes: siteRoutes,
};

import type { Domain } from '#domains/manifest.ts';
import { siteRoutes } from './routes.tsx';

export const site: Domain = {
  name: 'views/site',
  routes: siteRoutes,
};

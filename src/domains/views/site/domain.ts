import type { Domain } from '#domains/manifest.ts';
import { showcaseRoutes } from './routes.tsx';

export const site: Domain = {
  name: 'views/site',
  routes: showcaseRoutes,
};

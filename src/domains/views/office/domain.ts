import type { Domain } from '#domains/manifest.ts';
import { officeRoutes } from './routes.tsx';

export const office: Domain = {
  name: 'views/office',
  routes: officeRoutes,
};

import type { Domain } from '#domains/manifest.ts';
import { programmeRoutes } from './routes.tsx';
import './events.ts';

export const programme: Domain = {
  name: 'core/programme',
  routes: programmeRoutes,
};

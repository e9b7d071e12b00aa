import type { Domain } from '#domains/manifest.ts';
import { languageRoutes } from './language/routes.tsx';
import { pupilsRoutes } from './routes.tsx';
import './events.ts';

export const pupils: Domain = {
  name: 'spaces/pupils',
  routes: [...pupilsRoutes, ...languageRoutes],
};

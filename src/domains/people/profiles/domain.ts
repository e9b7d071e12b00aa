import type { Domain } from '#domains/manifest.ts';
import { profilesRoutes } from './routes.tsx';
import './events.ts';

export const profiles: Domain = {
  name: 'people/profiles',
  routes: profilesRoutes,
};

import type { Domain } from '#domains/manifest.ts';
import { profileContent } from './content.ts';
import { profilesRoutes } from './routes.tsx';
import './events.ts';

export const profiles: Domain = {
  name: 'people/profiles',
  content: [profileContent],
  routes: profilesRoutes,
};

import type { Domain } from '#domains/manifest.ts';
import { directoryFollowUps } from './follow-ups.ts';
import { directoryRoutes } from './routes.tsx';
import './events.ts';

export const profiles: Domain = {
  name: 'people/profiles',
  routes: directoryRoutes,
  followUps: [directoryFollowUps],
};

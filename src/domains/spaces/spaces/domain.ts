import type { Domain } from '#domains/manifest.ts';
import { spacesFollowUps } from './follow-ups.ts';
import { spacesRoutes } from './routes.tsx';
import './events.ts';

export const spaces: Domain = {
  name: 'spaces/spaces',
  routes: spacesRoutes,
  followUps: [spacesFollowUps],
};

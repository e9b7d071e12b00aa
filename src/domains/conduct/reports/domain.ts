import type { Domain } from '#domains/manifest.ts';
import { conductFollowUps } from './follow-ups.ts';
import { conductRoutes } from './routes.tsx';
import './events.ts';

export const reports: Domain = {
  name: 'conduct/reports',
  routes: conductRoutes,
  followUps: [conductFollowUps],
};

import type { Domain } from '#domains/manifest.ts';
import { reportsFollowUps } from './follow-ups.ts';
import { reportsRoutes } from './routes.tsx';
import './events.ts';

export const reports: Domain = {
  name: 'conduct/reports',
  routes: reportsRoutes,
  followUps: [reportsFollowUps],
};

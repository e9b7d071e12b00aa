import type { Domain } from '#domains/manifest.ts';
import { projectsFollowUps } from './follow-ups.ts';
import { projectsRoutes } from './routes.tsx';
import './events.ts';

export const projects: Domain = {
  name: 'work/projects',
  routes: projectsRoutes,
  followUps: [projectsFollowUps],
};

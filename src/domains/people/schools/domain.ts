import type { Domain } from '#domains/manifest.ts';
import { schoolsRoutes } from './routes.tsx';
import './events.ts';
import { sweepChanges } from './commands/sweep-changes.ts';

export const schools: Domain = {
  name: 'people/schools',
  routes: schoolsRoutes,
  sweeps: [{ name: 'schoolChanges', run: sweepChanges }],
};

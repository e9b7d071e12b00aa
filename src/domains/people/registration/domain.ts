import type { Domain } from '#domains/manifest.ts';
import { sweepDrafts } from './commands/sweep-drafts.ts';
import { registrationRoutes } from './routes.tsx';

export const registration: Domain = {
  name: 'people/registration',
  routes: registrationRoutes,
  sweeps: [{ name: 'drafts', run: sweepDrafts }],
};

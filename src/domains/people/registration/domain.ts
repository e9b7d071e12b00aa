import type { Domain } from '#domains/manifest.ts';
import { sweepDrafts } from './commands/sweep-drafts.ts';
import { draftDays } from './model.ts';
import { registrationRoutes } from './routes.tsx';

export const registration: Domain = {
  name: 'people/registration',
  limits: { registrationDraftDays: draftDays },
  routes: registrationRoutes,
  sweeps: [{ name: 'drafts', run: sweepDrafts }],
};

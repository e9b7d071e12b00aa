import type { Domain } from '#domains/manifest.ts';
import { accountsRoutes } from './routes.tsx';
import './events.ts';
import { sweepLinks, sweepSessions } from './commands/sweep-accounts.ts';

export const accounts: Domain = {
  name: 'people/accounts',
  routes: accountsRoutes,
  sweeps: [
    { name: 'sessions', run: sweepSessions },
    { name: 'links', run: sweepLinks },
  ],
};

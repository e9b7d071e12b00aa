import type { Domain } from '#domains/manifest.ts';
import { paths } from './paths.ts';
import { accountsRoutes } from './routes.tsx';
import './events.ts';
import { sweepLinks, sweepSessions } from './commands/sweep-accounts.ts';

export const accounts: Domain = {
  name: 'people/accounts',
  menu: [
    {
      menu: 'account',
      order: 20,
      key: 'account',
      label: 'accounts.menu',
      href: paths.account(),
      who: ['member', 'officer', 'operator'],
    },
  ],
  routes: accountsRoutes,
  sweeps: [
    { name: 'sessions', run: sweepSessions },
    { name: 'links', run: sweepLinks },
  ],
};

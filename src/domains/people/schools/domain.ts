import type { Domain } from '#domains/manifest.ts';
import { schoolsErasure } from './erasure.ts';
import { schoolsOwnData } from './own-data.ts';
import { paths } from './paths.ts';
import { schoolsRoutes } from './routes.tsx';
import './events.ts';
import { sweepChanges } from './commands/sweep-changes.ts';

export const schools: Domain = {
  name: 'people/schools',
  ownData: schoolsOwnData,
  erasure: schoolsErasure,
  menu: [
    {
      menu: 'office',
      order: 40,
      key: 'schools',
      label: 'schools.menu',
      href: paths.changes(),
      who: ['officer'],
    },
  ],
  routes: schoolsRoutes,
  sweeps: [{ name: 'schoolChanges', run: sweepChanges }],
};

import type { Domain } from '#domains/manifest.ts';
import { canEditProgramme } from './editing/policy.ts';
import { paths } from './paths.ts';
import { programmeRoutes } from './routes.tsx';
import './events.ts';

export const programme: Domain = {
  name: 'core/programme',
  menu: [
    {
      menu: 'office',
      order: 10,
      key: 'operations',
      label: 'web.menu.operations',
      href: paths.operations(),
      who: ['operator'],
    },
    {
      menu: 'office',
      order: 60,
      key: 'programme',
      label: 'web.menu.programme',
      href: paths.programme(),
      who: ['officer', 'operator'],
      isShownTo: canEditProgramme,
    },
  ],
  routes: programmeRoutes,
};

import type { Domain } from '#domains/manifest.ts';
import { canEditProgramme } from './editing/policy.ts';
import { serviceRoutes } from './editing/routes/support-services.tsx';
import { editingRoutes } from './editing/routes.tsx';
import { paths } from './paths.ts';
import './events.ts';

export const programme: Domain = {
  name: 'core/programme',
  menu: [
    {
      menu: 'office',
      order: 60,
      key: 'programme',
      label: 'programme.menu',
      href: paths.programme(),
      who: ['officer', 'operator'],
      isShownTo: canEditProgramme,
    },
  ],
  routes: [...editingRoutes, ...serviceRoutes],
};

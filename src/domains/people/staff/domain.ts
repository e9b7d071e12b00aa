import type { Domain } from '#domains/manifest.ts';
import { staffErasure } from './erasure.ts';
import { joiningRoutes } from './joining/routes.tsx';
import { officersRoutes } from './officers/routes.tsx';
import { operatorsRoutes } from './operators/routes.tsx';
import { staffOwnData } from './own-data.ts';
import { paths } from './paths.ts';
import './events.ts';

export const staff: Domain = {
  name: 'people/staff',
  ownData: staffOwnData,
  erasure: staffErasure,
  menu: [
    {
      menu: 'office',
      order: 20,
      key: 'officers',
      label: 'staff.menu.officers',
      href: paths.officers(),
      who: ['operator'],
    },
    {
      menu: 'office',
      order: 30,
      key: 'operators',
      label: 'staff.menu.operators',
      href: paths.operators(),
      who: ['operator'],
    },
  ],
  routes: [...joiningRoutes, ...officersRoutes, ...operatorsRoutes],
};

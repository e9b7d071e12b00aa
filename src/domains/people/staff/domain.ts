import type { Domain } from '#domains/manifest.ts';
import { joiningRoutes } from './joining/routes.tsx';
import { officersRoutes } from './officers/routes.tsx';
import { operatorsRoutes } from './operators/routes.tsx';
import './events.ts';

export const staff: Domain = {
  name: 'people/staff',
  routes: [...joiningRoutes, ...officersRoutes, ...operatorsRoutes],
};

import type { Domain } from '#domains/manifest.ts';
import { deskRoutes } from './routes.tsx';

export const desk: Domain = {
  name: 'views/desk',
  routes: deskRoutes,
};

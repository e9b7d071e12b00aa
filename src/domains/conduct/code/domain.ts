import type { Domain } from '#domains/manifest.ts';
import { codeRoutes } from './routes.tsx';

export const code: Domain = {
  name: 'conduct/code',
  routes: codeRoutes,
};

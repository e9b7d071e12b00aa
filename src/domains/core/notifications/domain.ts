import type { Domain } from '#domains/manifest.ts';
import { notificationsRoutes } from './routes.tsx';

export const notifications: Domain = {
  name: 'core/notifications',
  routes: notificationsRoutes,
};

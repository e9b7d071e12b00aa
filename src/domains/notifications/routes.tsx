import type { Route } from '../../platform/http.ts';

export const notificationsRoutes: readonly Route[] = [];

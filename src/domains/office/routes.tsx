import type { Route } from '../../platform/http.ts';

export const officeRoutes: readonly Route[] = [];

import type { Route } from '../../platform/http.ts';

export const schoolsRoutes: readonly Route[] = [];

import type { Route } from '../../platform/http.ts';

export const accountsRoutes: readonly Route[] = [];

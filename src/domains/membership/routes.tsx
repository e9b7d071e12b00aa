import type { Route } from '../../platform/http.ts';

export const membershipRoutes: readonly Route[] = [];

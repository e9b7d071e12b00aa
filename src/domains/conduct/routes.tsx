import type { Route } from '../../platform/http.ts';

export const conductRoutes: readonly Route[] = [];

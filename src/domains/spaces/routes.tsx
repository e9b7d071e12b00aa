import type { Route } from '../../platform/http.ts';

export const spacesRoutes: readonly Route[] = [];

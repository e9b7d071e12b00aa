import type { Route } from '../platform/http.ts';

export const demoRoutes: readonly Route[] = [];

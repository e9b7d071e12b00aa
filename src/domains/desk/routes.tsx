import type { Route } from '../../platform/http.ts';

export const deskRoutes: readonly Route[] = [];

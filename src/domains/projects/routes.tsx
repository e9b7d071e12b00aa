import type { Route } from '../../platform/http.ts';

export const projectsRoutes: readonly Route[] = [];

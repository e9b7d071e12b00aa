import type { Route } from '../../platform/http.ts';

export const showcaseRoutes: readonly Route[] = [];

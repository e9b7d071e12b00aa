import type { Route } from '../../platform/http.ts';

export const pupilsRoutes: readonly Route[] = [];

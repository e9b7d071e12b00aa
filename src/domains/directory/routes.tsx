import type { Route } from '../../platform/http.ts';

export const directoryRoutes: readonly Route[] = [];

import type { Route } from '../../platform/http.ts';

export const recognitionRoutes: readonly Route[] = [];

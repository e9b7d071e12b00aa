import type { Route } from '../../platform/http.ts';

export const programmeRoutes: readonly Route[] = [];

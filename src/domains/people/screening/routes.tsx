import type { Route } from '#platform/http.ts';
import { heldRoutes } from './held/routes.tsx';
import { rulesRoutes } from './rules/routes.tsx';

export const screeningRoutes: readonly Route[] = [...heldRoutes, ...rulesRoutes];

import type { Route } from '#platform/http.ts';
import { officeRoutes } from './office/routes.tsx';
import { reportingRoutes } from './reporting/routes.tsx';

export const reportsRoutes: readonly Route[] = [...reportingRoutes, ...officeRoutes];

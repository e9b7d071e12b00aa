import type { Route } from '#platform/http.ts';
import { correctionRoutes } from './corrections/routes.tsx';
import { officeRoutes } from './office/routes.tsx';
import { reportingRoutes } from './reporting/routes.tsx';

export const reportsRoutes: readonly Route[] = [...reportingRoutes, ...correctionRoutes, ...officeRoutes];

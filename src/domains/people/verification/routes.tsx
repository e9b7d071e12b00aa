import type { Route } from '#platform/http.ts';
import { officeRoutes } from './office/routes.tsx';
import { verificationRoutes } from './own-verification/routes.tsx';

export const membershipRoutes: readonly Route[] = [...verificationRoutes, ...officeRoutes];

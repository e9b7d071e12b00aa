import type { Route } from '../../platform/http.ts';
import { officeRoutes } from './office/routes.tsx';
import { registrationRoutes } from './registration/routes.tsx';
import { verificationRoutes } from './verification/routes.tsx';

export const membershipRoutes: readonly Route[] = [...registrationRoutes, ...verificationRoutes, ...officeRoutes];

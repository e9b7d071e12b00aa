import { officeRoutes } from './office/routes.tsx';
import { registrationRoutes } from '#domains/people/registration/routes.tsx';
import { verificationRoutes } from './own-verification/routes.tsx';
import type { Route } from '#platform/http.ts';

export const membershipRoutes: readonly Route[] = [...registrationRoutes, ...verificationRoutes, ...officeRoutes];

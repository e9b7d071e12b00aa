import { officeRoutes } from '#domains/membership/office/routes.tsx';
import { registrationRoutes } from '#domains/membership/registration/routes.tsx';
import { verificationRoutes } from '#domains/membership/verification/routes.tsx';
import type { Route } from '#platform/http.ts';

export const membershipRoutes: readonly Route[] = [...registrationRoutes, ...verificationRoutes, ...officeRoutes];

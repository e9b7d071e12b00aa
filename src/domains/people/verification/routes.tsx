import type { Route } from '#platform/http.ts';
import { officeRoutes } from './office/routes.tsx';
import { ownVerificationRoutes } from './own-verification/routes.tsx';

export const verificationRoutes: readonly Route[] = [...ownVerificationRoutes, ...officeRoutes];

import type { Route } from '#platform/http.ts';
import { galleryRoutes } from './gallery/routes.tsx';
import { foundingRoutes } from './lifecycle/routes.tsx';
import { partnersRoutes } from './partners/routes.tsx';
import { formRoutes } from './proposal/routes.tsx';
import { reviewRoutes } from './review/routes.tsx';

export const projectsRoutes: readonly Route[] = [
  ...galleryRoutes,
  ...formRoutes,
  ...foundingRoutes,
  ...partnersRoutes,
  ...reviewRoutes,
];

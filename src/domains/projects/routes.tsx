import type { Route } from '../../platform/http.ts';
import { formRoutes } from './form/routes.tsx';
import { foundingRoutes } from './founding/routes.tsx';
import { galleryRoutes } from './gallery/routes.tsx';
import { partnersRoutes } from './partners/routes.tsx';
import { reviewRoutes } from './review/routes.tsx';

export const projectsRoutes: readonly Route[] = [
  ...galleryRoutes,
  ...formRoutes,
  ...foundingRoutes,
  ...partnersRoutes,
  ...reviewRoutes,
];

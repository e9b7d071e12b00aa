import { formRoutes } from '#domains/projects/form/routes.tsx';
import { foundingRoutes } from '#domains/projects/founding/routes.tsx';
import { galleryRoutes } from '#domains/projects/gallery/routes.tsx';
import { partnersRoutes } from '#domains/projects/partners/routes.tsx';
import { reviewRoutes } from '#domains/projects/review/routes.tsx';
import type { Route } from '#platform/http.ts';

export const projectsRoutes: readonly Route[] = [
  ...galleryRoutes,
  ...formRoutes,
  ...foundingRoutes,
  ...partnersRoutes,
  ...reviewRoutes,
];

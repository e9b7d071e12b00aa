import { everyone } from '#kernel/actor.ts';
import { notFound, type Route, route } from '#platform/http.ts';
import { findProject } from './access.ts';
import { showProject } from './answers.tsx';
import { coverRoutes } from './cover/routes.tsx';
import { galleryRoutes } from './gallery/routes.tsx';
import { lifecycleRoutes } from './lifecycle/routes.tsx';
import { partnersRoutes } from './partners/routes.tsx';
import { proposalRoutes } from './proposal/routes.tsx';
import { reviewRoutes } from './review/routes.tsx';

export const projectsRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/projects/:id',
    who: everyone,
    async handle(request) {
      const project = await findProject(request, request.params.id);
      return project ? showProject(request, project) : notFound;
    },
  }),
  ...coverRoutes,
  ...galleryRoutes,
  ...proposalRoutes,
  ...lifecycleRoutes,
  ...partnersRoutes,
  ...reviewRoutes,
];

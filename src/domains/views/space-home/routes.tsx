import { listTree } from '#domains/spaces/pages/queries.ts';
import { findPublicSpace, findSpace, findSpaceOrPublicSide } from '#domains/spaces/spaces/access.ts';
import { insiders } from '#domains/spaces/spaces/model.ts';
import { frameOf, isInside } from '#domains/spaces/spaces/policy.ts';
import { everyone } from '#kernel/actor.ts';
import { notFound, page, type Route, route } from '#platform/http.ts';
import { HomePage } from './pages/home-page.tsx';
import { PublicSidePage } from './pages/public-side-page.tsx';
import { findBeginnings, listChanges } from './queries.ts';

export const spaceHomeRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/spaces/:id',
    who: insiders,
    async handle(request) {
      const { db, reader, params } = request;
      const space = await findSpace(request, params.id);
      if (!space) return notFound;
      const tree = await listTree(db, space);
      const changes = await listChanges(db, space);
      const beginnings = await findBeginnings(db, space);
      return page(<HomePage {...{ reader, space, tree, changes, beginnings }} />, {
        area: 'space',
        title: space.title,
        current: 'pages',
        space: frameOf(space),
      });
    },
  }),
  route({
    method: 'GET',
    path: '/spaces/:id/outside',
    who: everyone,
    async handle(request) {
      const { db, reader, params } = request;
      const own = await findSpaceOrPublicSide(request, params.id);
      const space = own && (await findPublicSpace(request, params.id));
      if (!space) return notFound;
      const tree = await listTree(db, space);
      const insider = isInside(own);
      return page(<PublicSidePage {...{ reader, space, tree, insider }} />, {
        area: 'space',
        title: reader.t('space-home.outsideTitle', { title: space.title }),
        current: 'outside',
        space: frameOf(insider ? own : space),
        description: reader.t('space-home.outsideLead'),
      });
    },
  }),
];

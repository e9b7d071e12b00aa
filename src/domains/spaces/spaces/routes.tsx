import { listPageLines } from '#domains/spaces/pages/queries.ts';
import { everyone } from '#kernel/actor.ts';
import { takePage } from '#kernel/cursor.ts';
import { live, notFound, page, type Route, route } from '#platform/http.ts';
import { findPublicSpace, findSpace, findSpaceOrPublicSide } from './access.ts';
import { memberRoutes } from './members/routes.tsx';
import { topicOf } from './model.ts';
import { OutsidePage } from './pages/outside-page.tsx';
import { SpacePage } from './pages/space-page.tsx';
import { SpacesPage } from './pages/spaces-page.tsx';
import { paths } from './paths.ts';
import { frameOf, isInside } from './policy.ts';
import { findBeginnings, listChanges, listSpaces, spacesAPage } from './queries.ts';

export const spacesRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/spaces',
    who: ['member', 'pupil'],
    async handle({ db, actor, reader, query }) {
      const found = await listSpaces(db, actor, query.get('before') ?? undefined);
      const { shown: spaces, last } = takePage(found, spacesAPage);
      const older = last && `${paths.spaces()}?before=${last.id}`;
      return page(<SpacesPage {...{ reader, actor, spaces, older }} />, {
        area: actor.kind === 'pupil' ? 'space' : 'desk',
        title: reader.t('spaces.mine'),
        current: 'spaces',
      });
    },
  }),
  route({
    method: 'GET',
    path: '/spaces/:id',
    who: ['member', 'pupil'],
    async handle({ db, actor, reader, params }) {
      const space = await findSpace({ db, actor }, params.id);
      if (!space) return notFound;
      const lines = await listPageLines(db, space);
      const changes = await listChanges(db, space);
      const beginnings = await findBeginnings(db, space);
      return page(<SpacePage {...{ reader, actor, space, lines, changes, beginnings }} />, {
        area: 'space',
        title: space.title,
        current: 'pages',
        space: frameOf(space),
      });
    },
  }),
  route({
    method: 'GET',
    path: '/spaces/:id/live',
    who: ['member', 'pupil'],
    async handle({ db, actor, params }) {
      const space = await findSpace({ db, actor }, params.id);
      return space ? live(topicOf(space.id)) : notFound;
    },
  }),
  route({
    method: 'GET',
    path: '/spaces/:id/outside',
    who: everyone,
    async handle({ db, actor, reader, params }) {
      const own = await findSpaceOrPublicSide({ db, actor }, params.id);
      const space = own && (await findPublicSpace({ db, actor }, params.id));
      if (!space) return notFound;
      const lines = await listPageLines(db, space);
      const insider = isInside(own);
      return page(<OutsidePage {...{ reader, space, lines, insider }} />, {
        area: 'space',
        title: reader.t('spaces.outsideTitle', { title: space.title }),
        current: 'outside',
        space: frameOf(insider ? own : space),
        description: reader.t('spaces.outsideLead'),
      });
    },
  }),
  ...memberRoutes,
];

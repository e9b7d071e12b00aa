import { listStories } from '#domains/spaces/diary/queries/stories.ts';
import { listTree } from '#domains/spaces/pages/queries.ts';
import { isPupil } from '#domains/spaces/pupils/policy.ts';
import { findPublicSpace, findSpace, findSpaceOrPublicSide } from '#domains/spaces/spaces/access.ts';
import { paths } from '#domains/spaces/spaces/paths.ts';
import { frameOf, isInside } from '#domains/spaces/spaces/policy.ts';
import { everyone } from '#kernel/actor.ts';
import { type Answer, notFound, type PageRequest, page, type Route, route, seeOther } from '#platform/http.ts';
import { hereTopic } from '#platform/live.ts';
import { HomePage } from './pages/home-page.tsx';
import { PublicSidePage } from './pages/public-side-page.tsx';
import { PupilHomePage } from './pages/pupil-home-page.tsx';
import { findPublicProject, findSetupProgress, findSpaceHead, listChanges } from './queries.ts';

const mostStories = 3;

/** Who is not in a space that has public pages is shown these. A space without any looks like one that does not exist. */
async function leadOutside(request: PageRequest<'/spaces/:id'>): Promise<Answer> {
  const space = await findSpaceOrPublicSide(request, request.params.id);
  const tree = space ? await listTree(request.db, space) : [];
  return space && tree.length > 0 ? seeOther(paths.outside(space.id)) : notFound;
}

export const spaceHomeRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/spaces/:id',
    who: everyone,
    async handle(request) {
      const { db, actor, reader, params } = request;
      const space = await findSpace(request, params.id);
      if (!space) return leadOutside(request);
      const tree = await listTree(db, space);
      const changes = await listChanges(db, space);
      const present = request.services.live.presence.listAt(hereTopic(space.id));
      const head = await findSpaceHead(request, space, present);
      const shown = { reader, actor, space, tree, changes, head };
      const view = isPupil(actor) ? (
        <PupilHomePage {...shown} />
      ) : (
        <HomePage {...shown} setupProgress={await findSetupProgress(db, space)} />
      );
      return page(view, { area: 'space', title: space.title, current: 'pages', space: frameOf(space) });
    },
  }),
  route({
    method: 'GET',
    path: '/spaces/:id/outside',
    who: everyone,
    async handle(request) {
      const { db, reader, params } = request;
      const own = await findSpaceOrPublicSide(request, params.id);
      if (!own) return notFound;
      const insider = isInside(own);
      const space = insider ? await findPublicSpace(request, params.id) : own;
      if (!space) return notFound;
      const tree = await listTree(db, space);
      const project = await findPublicProject(db, space);
      const stories = await listStories(db, space.id, mostStories);
      return page(<PublicSidePage {...{ reader, space, tree, insider, project, stories }} />, {
        area: 'space',
        title: reader.t('space-home.outsideTitle', { title: space.title }),
        current: 'outside',
        space: frameOf(insider ? own : space),
        description: reader.t('space-home.outsideLead'),
      });
    },
  }),
];

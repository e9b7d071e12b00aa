import { findSpace } from '#domains/spaces/spaces/access.ts';
import { notAllowed } from '#domains/spaces/spaces/pages/not-allowed-page.tsx';
import { paths } from '#domains/spaces/spaces/paths.ts';
import { canSeeArchive } from '#domains/spaces/spaces/policy.ts';
import { page as answer, notFound, type Route, route } from '#platform/http.ts';
import { ArchivedPagesPage } from '../pages/archived-pages-page.tsx';
import { findVersion, listArchivedPages, listVersions, versionsAPage } from '../queries.ts';
import { frame, inside, withPage } from '../routes.tsx';
import { HistoryPage } from './pages/history-page.tsx';
import { VersionPage } from './pages/version-page.tsx';

/** What pages were: earlier texts, and pages that were put away. */
export const historyRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/spaces/:id/archive',
    who: ['member'],
    async handle({ db, actor, reader, params }) {
      const space = await findSpace({ db, actor }, params.id, 'pages');
      if (!space) return notFound;
      if (!canSeeArchive(space)) return notAllowed(reader, space);
      const pages = await listArchivedPages(db, space);
      return answer(<ArchivedPagesPage {...{ reader, space, pages }} />, frame(space, reader.t('spaces.archive')));
    },
  }),
  route({
    method: 'GET',
    path: '/spaces/:id/pages/:page/history',
    who: inside,
    handle: (request) =>
      withPage(request, async (space, page) => {
        const { db, reader, query } = request;
        if (page.hidden) return notFound;
        const before = Number(query.get('before'));
        const versions = await listVersions(
          db,
          space,
          page,
          before > 0 && before < 2 ** 31 ? Math.floor(before) : undefined,
        );
        const last = versions.at(-1)?.version ?? 1;
        const older =
          versions.length === versionsAPage && last > 1
            ? `${paths.pageHistory(space.id, page.id)}?before=${last}`
            : undefined;
        const view = <HistoryPage {...{ reader, space, page, versions, older }} />;
        return answer(view, frame(space, reader.t('spaces.page.history')));
      }),
  }),
  route({
    method: 'GET',
    path: '/spaces/:id/pages/:page/history/:version',
    who: inside,
    handle: (request) =>
      withPage(request, async (space, page) => {
        const { db, actor, reader, params } = request;
        const version = await findVersion(db, space, page, Number(params.version));
        if (!version) return notFound;
        return answer(<VersionPage {...{ reader, actor, space, page, version }} />, frame(space, version.title));
      }),
  }),
];

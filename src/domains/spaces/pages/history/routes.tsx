import { findSpace } from '#domains/spaces/spaces/access.ts';
import { notAllowed } from '#domains/spaces/spaces/answers.tsx';
import { insiders } from '#domains/spaces/spaces/model.ts';
import { canSeeArchive } from '#domains/spaces/spaces/policy.ts';
import { page as answer, notFound, type Route, route } from '#platform/http.ts';
import { frame, withPage } from '../answers.tsx';
import { ArchivedPagesPage } from '../pages/archived-pages-page.tsx';
import { paths } from '../paths.ts';
import { findVersion, listArchivedPages, listVersions, versionsAPage } from '../queries.ts';
import { HistoryPage } from './pages/history-page.tsx';
import { VersionPage } from './pages/version-page.tsx';

/** Earlier versions of pages, and archived pages. */
export const historyRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/spaces/:id/archive',
    who: ['member'],
    async handle(request) {
      const { db, reader, params } = request;
      const space = await findSpace(request, params.id, 'pages');
      if (!space) return notFound;
      if (!canSeeArchive(space)) return notAllowed(reader, space);
      const pages = await listArchivedPages(db, space);
      return answer(<ArchivedPagesPage {...{ reader, space, pages }} />, frame(space, reader.t('pages.archived')));
    },
  }),
  route({
    method: 'GET',
    path: '/spaces/:id/pages/:page/history',
    who: insiders,
    handle: (request) =>
      withPage(request, async (page) => {
        const { db, reader, query } = request;
        if (page.hidden) return notFound;
        const before = Number(query.get('before'));
        const versions = await listVersions(db, page, before > 0 && before < 2 ** 31 ? Math.floor(before) : undefined);
        const last = versions.at(-1)?.version ?? 1;
        const older =
          versions.length === versionsAPage && last > 1
            ? `${paths.history(page.space.id, page.id)}?before=${last}`
            : undefined;
        const view = <HistoryPage {...{ reader, page, versions, older }} />;
        return answer(view, frame(page.space, reader.t('pages.history')));
      }),
  }),
  route({
    method: 'GET',
    path: '/spaces/:id/pages/:page/history/:version',
    who: insiders,
    handle: (request) =>
      withPage(request, async (page) => {
        const { db, actor, reader, params } = request;
        const version = await findVersion(db, page, Number(params.version));
        if (!version) return notFound;
        return answer(<VersionPage {...{ reader, actor, page, version }} />, frame(page.space, version.title));
      }),
  }),
];

import { notAllowed } from '#domains/spaces/spaces/answers.tsx';
import { insiders } from '#domains/spaces/spaces/model.ts';
import { readForm, readValues } from '#platform/forms.ts';
import { type Route, route, seeOther } from '#platform/http.ts';
import { showPage, withPage } from '../answers.tsx';
import { archivePage } from '../commands/archive-page.ts';
import { movePage } from '../commands/move-page.ts';
import { publishPage } from '../commands/publish-page.ts';
import { audienceForm, treePositionForm } from '../forms.ts';
import { restorePage } from '../history/commands/restore-page.ts';
import { paths } from '../paths.ts';

export const arrangeRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/spaces/:id/pages/:page/audience',
    who: insiders,
    handle: (request) =>
      withPage(request, async (page) => {
        const { id, space } = page;
        const read = readForm(audienceForm, request.form);
        if (!read.ok) return seeOther(paths.page(space.id, id));
        const published = await publishPage(request, page, read.value.audience);
        return published.ok ? seeOther(paths.page(space.id, id)) : notAllowed(request, space);
      }),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pages/:page/place',
    who: insiders,
    handle: (request) =>
      withPage(request, async (page) => {
        const { id, space } = page;
        const read = readValues(treePositionForm, Object.fromEntries(request.form));
        if (!read.ok) return showPage(request, page, 'position');
        const moved = await movePage(request, page, read.value);
        if (moved.ok) return seeOther(paths.page(space.id, id));
        return moved.reason === 'notAllowed' ? notAllowed(request, space) : showPage(request, page, 'position');
      }),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pages/:page/archive',
    who: insiders,
    handle: (request) =>
      withPage(request, async (page) => {
        const archived = await archivePage(request, page);
        return archived.ok ? seeOther(paths.archivedPages(page.space.id)) : notAllowed(request, page.space);
      }),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pages/:page/restoration',
    who: insiders,
    handle: (request) =>
      withPage(request, async (page) => {
        const restored = await restorePage(request, page);
        return restored.ok ? seeOther(paths.page(page.space.id, page.id)) : notAllowed(request, page.space);
      }),
  }),
];

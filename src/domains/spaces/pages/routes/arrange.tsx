import { joinDetails, keepTicks } from '#domains/core/content/model.ts';
import { readConsent } from '#domains/core/content/parts/private-details.tsx';
import { PublishDetailsPage } from '#domains/spaces/pupils/parts/publish-details-page.tsx';
import { findDetailsToDecide } from '#domains/spaces/pupils/steps/find-details-to-decide.ts';
import { findPrivateDetails } from '#domains/spaces/pupils/steps/find-private-details.ts';
import { notAllowed } from '#domains/spaces/spaces/answers.tsx';
import { insiders } from '#domains/spaces/spaces/model.ts';
import { readForm, readValues } from '#platform/forms.ts';
import { type Answer, page as answer, type PageRequest, type Route, route, seeDone, seeOther } from '#platform/http.ts';
import type { SeenPage } from '../access.ts';
import { frame, showPage, withPage } from '../answers.tsx';
import { archivePage } from '../commands/archive-page.ts';
import { movePage } from '../commands/move-page.ts';
import { publishPage } from '../commands/publish-page.ts';
import { audienceForm, treePositionForm } from '../forms.ts';
import { restorePage } from '../history/commands/restore-page.ts';
import { listArchivedTogether, listPublicTexts } from '../history/queries.ts';
import { paths } from '../paths.ts';

/** Before a page that names pupils is made public the person decides about the names. */
async function askAboutNames(request: PageRequest, { id, space, title, body }: SeenPage): Promise<Answer> {
  const { actor, reader } = request;
  const text = { space: space.id, kind: 'page' as const, subject: id, title, html: body };
  const named = keepTicks(await findDetailsToDecide(request, text), readConsent(request.form));
  const view = (
    <PublishDetailsPage
      {...{ reader, actor, title, named }}
      action={paths.audience(space.id, id)}
      edit={paths.editPage(space.id, id)}
      back={paths.page(space.id, id)}
      asked={request.form.has('asked')}
    />
  );
  return answer(view, frame(space, reader.t('pupils.names.heading')), 422);
}

/** The same for pages that come back from the archive, public as they were. */
async function askBeforeRestoring(request: PageRequest, { id, space, title }: SeenPage): Promise<Answer> {
  const { db, actor, reader } = request;
  const texts = await listPublicTexts(db, await listArchivedTogether(db, id));
  const found = await Promise.all(texts.map((text) => findPrivateDetails(request, text)));
  const named = keepTicks(joinDetails(found.flat()), readConsent(request.form));
  const view = (
    <PublishDetailsPage
      {...{ reader, actor, title, named }}
      action={paths.restoration(space.id, id)}
      restores
      back={paths.page(space.id, id)}
      asked={request.form.has('asked')}
    />
  );
  return answer(view, frame(space, reader.t('pupils.names.heading')), 422);
}

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
        const published = await publishPage(request, page, read.value.audience, readConsent(request.form));
        if (published.ok) return seeDone(paths.page(space.id, id), `pages.done.${read.value.audience}`);
        return published.reason === 'privateDetails' ? askAboutNames(request, page) : notAllowed(request, space);
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
        if (moved.ok) return seeDone(paths.page(space.id, id), 'pages.done.moved');
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
        return archived.ok
          ? seeDone(paths.archivedPages(page.space.id), 'pages.done.archived')
          : notAllowed(request, page.space);
      }),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pages/:page/restoration',
    who: insiders,
    handle: (request) =>
      withPage(request, async (page) => {
        const { form } = request;
        const audience = form.get('audience') === 'members' ? 'members' : undefined;
        const restored = await restorePage(request, page, { audience, consent: readConsent(form) });
        if (restored.ok) return seeDone(paths.page(page.space.id, page.id), 'pages.done.restored');
        return restored.reason === 'privateDetails'
          ? askBeforeRestoring(request, page)
          : notAllowed(request, page.space);
      }),
  }),
];

import { listPicturesToPutIn } from '#domains/spaces/files/queries.ts';
import { findSpace, findSpaceOrPublicSide, type SeenSpace } from '#domains/spaces/spaces/access.ts';
import { notAllowed } from '#domains/spaces/spaces/pages/not-allowed-page.tsx';
import { paths } from '#domains/spaces/spaces/paths.ts';
import { canMakePages, frameOf, isInside } from '#domains/spaces/spaces/policy.ts';
import { everyone } from '#kernel/actor.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import { textFromHtml } from '#platform/clean-html.ts';
import { type Problems, readForm, readValues } from '#platform/forms.ts';
import {
  type Answer,
  page as answer,
  notFound,
  type PageRequest,
  type Route,
  route,
  seeOther,
} from '#platform/http.ts';
import { newId } from '#platform/new-id.ts';
import { fieldText, htmlFromField, nothing } from '#platform/plain-text/plain-text.ts';
import { findPage, type SeenPage } from './access.ts';
import { archivePage } from './commands/archive-page.ts';
import { createPage } from './commands/create-page.ts';
import { movePage } from './commands/move-page.ts';
import { publishPage } from './commands/publish-page.ts';
import { savePage } from './commands/save-page.ts';
import { audienceForm, editedPageForm, newPageForm, treePositionForm } from './forms.ts';
import { restorePage } from './history/commands/restore-page.ts';
import { longestBody } from './model.ts';
import { PageFormPage } from './pages/page-form-page.tsx';
import { PublicPagePage } from './pages/public-page-page.tsx';
import { SpacePagePage } from './pages/space-page-page.tsx';
import { canEditText } from './policy.ts';
import { findVersion, listEditors, listPageLines, listVersions } from './queries.ts';

type InPage = PageRequest<'/spaces/:id/pages/:page'>;
export const inside = ['member', 'pupil'] as const;

export function frame(space: SeenSpace, title: string) {
  return { area: 'space', title, current: 'pages', space: frameOf(space) } as const;
}

/** The page for somebody who is in its space; the 404 for everybody else. */
export async function withPage(
  request: InPage,
  act: (space: SeenSpace, page: SeenPage) => Promise<Answer>,
): Promise<Answer> {
  const space = await findSpace(request, request.params.id, 'pages');
  const page = space && (await findPage(request.db, space, request.params.page));
  return page ? act(space, page) : notFound;
}

async function showPage(request: InPage, space: SeenSpace, page: SeenPage, problem?: 'place'): Promise<Answer> {
  const { db, actor, reader } = request;
  const lines = await listPageLines(db, space);
  const editors = await listEditors(db, space, page);
  const view = (
    <SpacePagePage
      {...{ reader, actor, space, page, lines, editors }}
      problem={problem && reader.t('spaces.problem.parent')}
    />
  );
  return answer(view, frame(space, page.title || reader.t('spaces.page.hidden')), problem ? 409 : 200);
}

async function showPublicPage({ db, reader }: InPage, space: SeenSpace, page: SeenPage): Promise<Answer> {
  const lines = await listPageLines(db, space);
  return answer(<PublicPagePage {...{ reader, space, page, lines }} />, {
    area: 'space',
    title: page.title,
    current: 'outside',
    space: frameOf(space),
    description: textFromHtml(page.body).slice(0, 200),
  });
}

type Form = Pick<Parameters<typeof PageFormPage>[0], 'values' | 'problems' | 'kind'>;
interface Typed extends Omit<Form, 'values'> {
  readonly values: Omit<Form['values'], 'body'> & { readonly body: CleanHtml };
}

/** The form again with what was typed, and why it was not taken. */
async function showForm({ db, reader }: PageRequest, space: SeenSpace, typed: Typed, status = 200): Promise<Answer> {
  const lines = 'idempotencyKey' in typed.kind ? await listPageLines(db, space) : [];
  const pictures = await listPicturesToPutIn(db, space);
  const title = reader.t('idempotencyKey' in typed.kind ? 'spaces.page.new' : 'spaces.page.edit');
  const values = { ...typed.values, body: fieldText(typed.values.body) };
  return answer(
    <PageFormPage {...{ reader, space, lines, pictures, ...typed, values }} />,
    frame(space, title),
    status,
  );
}

async function takeNewPage(request: PageRequest, space: SeenSpace): Promise<Answer> {
  const { db, actor, form, now, services } = request;
  const html = htmlFromField(form, 'body', longestBody);
  const values = { title: form.get('title') ?? '', body: html, parent: form.get('parent') ?? '' };
  const again = (problems: Problems) =>
    showForm(request, space, { values, problems, kind: { idempotencyKey: newId() } }, 422);
  if (!canMakePages(space)) return notAllowed(request, space);
  const read = readValues(newPageForm, { ...Object.fromEntries(form), html });
  if (!read.ok) return again(read.problems);
  const made = await createPage(db, actor, space, read.value, { now, live: services.live });
  if (made.ok) return seeOther(paths.page(space.id, made.value));
  switch (made.reason) {
    case 'notAllowed':
      return notAllowed(request, space);
    case 'wrongParent':
      return again({ parent: 'spaces.problem.parent' });
    case 'tooManyPages':
      return again({ '': 'spaces.problem.tooManyPages' });
    case 'taken':
      return again({ '': 'spaces.problem.again' });
  }
}

async function takeEditedPage(request: PageRequest, space: SeenSpace, page: SeenPage): Promise<Answer> {
  const { db, actor, form, now, services } = request;
  if (!canEditText(actor, space, page)) return notAllowed(request, space);
  const html = htmlFromField(form, 'body', longestBody);
  const values = { title: form.get('title') ?? '', body: html };
  const read = readValues(editedPageForm, { ...Object.fromEntries(form), html });
  const started = Number(form.get('version')) || page.version;
  const again = (problems: Problems) =>
    showForm(request, space, { values, problems, kind: { page: page.id, version: started } }, 422);
  if (!read.ok) return again(read.problems);
  const saved = await savePage(db, actor, { space, page }, read.value, { now, live: services.live });
  if (saved.ok) return seeOther(paths.page(space.id, page.id));
  return saved.reason === 'notAllowed' ? notAllowed(request, space) : showBothTexts(request, space, page, values);
}

/** Somebody saved while this one wrote: his own text stays in the editor, the newer one stands beside it. */
async function showBothTexts(
  request: PageRequest,
  space: SeenSpace,
  old: SeenPage,
  values: Typed['values'],
): Promise<Answer> {
  const page = await findPage(request.db, space, old.id);
  if (!page || !canEditText(request.actor, space, page)) return notAllowed(request, space);
  const [newest] = await listVersions(request.db, space, page);
  const theirs = { title: page.title, body: page.body, by: newest?.savedBy };
  return showForm(request, space, { values, kind: { page: page.id, version: page.version, theirs } }, 409);
}

export const pageRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/spaces/:id/pages/new',
    who: inside,
    async handle(request) {
      const space = await findSpace(request, request.params.id, 'pages');
      if (!space) return notFound;
      if (!canMakePages(space)) return notAllowed(request, space);
      const values = { title: '', body: nothing, parent: request.query.get('below') ?? '' };
      return showForm(request, space, { values, kind: { idempotencyKey: newId() } });
    },
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pages',
    who: inside,
    async handle(request) {
      const space = await findSpace(request, request.params.id, 'pages');
      return space ? takeNewPage(request, space) : notFound;
    },
  }),
  route({
    method: 'GET',
    path: '/spaces/:id/pages/:page',
    who: everyone,
    async handle(request) {
      const space = await findSpaceOrPublicSide(request, request.params.id, 'pages');
      const page = space && (await findPage(request.db, space, request.params.page));
      if (!page) return notFound;
      return isInside(space) ? showPage(request, space, page) : showPublicPage(request, space, page);
    },
  }),
  route({
    method: 'GET',
    path: '/spaces/:id/pages/:page/edit',
    who: inside,
    handle: (request) =>
      withPage(request, async (space, page) => {
        if (!canEditText(request.actor, space, page)) return notAllowed(request, space);
        const { id, title, body, version } = page;
        return showForm(request, space, { values: { title, body }, kind: { page: id, version } });
      }),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pages/:page/edit',
    who: inside,
    handle: (request) => withPage(request, (space, page) => takeEditedPage(request, space, page)),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pages/:page/audience',
    who: inside,
    handle: (request) =>
      withPage(request, async (space, page) => {
        const { db, actor, form, now, services } = request;
        const read = readForm(audienceForm, form);
        if (!read.ok) return seeOther(paths.page(space.id, page.id));
        const { audience } = read.value;
        const done = await publishPage(db, actor, { space, page }, audience, { now, live: services.live });
        return done.ok ? seeOther(paths.page(space.id, page.id)) : notAllowed(request, space);
      }),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pages/:page/place',
    who: inside,
    handle: (request) =>
      withPage(request, async (space, page) => {
        const { db, form, services } = request;
        const read = readValues(treePositionForm, Object.fromEntries(form));
        if (!read.ok) return showPage(request, space, page, 'place');
        const placed = await movePage(db, { space, page }, read.value, services);
        if (placed.ok) return seeOther(paths.page(space.id, page.id));
        return placed.reason === 'notAllowed' ? notAllowed(request, space) : showPage(request, space, page, 'place');
      }),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pages/:page/archive',
    who: inside,
    handle: (request) =>
      withPage(request, async (space, page) => {
        const { db, actor, now, services } = request;
        const done = await archivePage(db, actor, { space, page }, { now, live: services.live });
        return done.ok ? seeOther(paths.archivedPages(space.id)) : notAllowed(request, space);
      }),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pages/:page/restoration',
    who: inside,
    handle: (request) =>
      withPage(request, async (space, page) => {
        const { db, actor, now, services } = request;
        const done = await restorePage(db, actor, { space, page }, { now, live: services.live });
        return done.ok ? seeOther(paths.page(space.id, page.id)) : notAllowed(request, space);
      }),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pages/:page/history/:version/return',
    who: inside,
    handle: (request) =>
      withPage(request, async (space, page) => {
        const { db, actor, params, form, now, services } = request;
        const old = await findVersion(db, space, page, Number(params.version));
        if (!old) return notFound;
        const text = { title: old.title, html: old.body, version: Number(form.get('version')) || 0 };
        const saved = await savePage(db, actor, { space, page }, text, { now, live: services.live });
        if (saved.ok) return seeOther(paths.page(space.id, page.id));
        return saved.reason === 'notAllowed' ? notAllowed(request, space) : showBothTexts(request, space, page, old);
      }),
  }),
];

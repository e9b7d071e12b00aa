import { findSpace, findSpaceOrPublicSide, type SeenSpace } from '#domains/spaces/access.ts';
import { notAllowed } from '#domains/spaces/pages/not-allowed-page.tsx';
import { paths } from '#domains/spaces/paths.ts';
import { listPicturesToPutIn } from '#domains/spaces/pictures/queries.ts';
import { canMakePages, frameOf, isInside } from '#domains/spaces/policy.ts';
import { everyone } from '#kernel/actor.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import { textFromHtml } from '#platform/clean-html.ts';
import { type Problems, readForm, readValues } from '#platform/forms.ts';
import { type Answer, type Asked, page as answer, notFound, type Route, route, seeOther } from '#platform/http.ts';
import { newId } from '#platform/new-id.ts';
import { fieldText, htmlFromField, nothing } from '#platform/plain-text/plain-text.ts';
import { findPage, type SeenPage } from './access.ts';
import { archivePage } from './commands/archive-page.ts';
import { makePage } from './commands/make-page.ts';
import { placePage } from './commands/place-page.ts';
import { publishPage } from './commands/publish-page.ts';
import { savePage } from './commands/save-page.ts';
import { audienceForm, editedPageForm, newPageForm, placeForm } from './forms.ts';
import { restorePage } from './history/commands/restore-page.ts';
import { longestBody } from './model.ts';
import { PageFormPage } from './pages/page-form-page.tsx';
import { PublicPagePage } from './pages/public-page-page.tsx';
import { SpacePagePage } from './pages/space-page-page.tsx';
import { canEditText } from './policy.ts';
import { findVersion, listEditors, listPageLines, listVersions } from './queries.ts';

type InPage = Asked<'/spaces/:id/pages/:page'>;
export const inside = ['member', 'pupil'] as const;

export function frame(space: SeenSpace, title: string) {
  return { place: 'space', title, current: 'pages', space: frameOf(space) } as const;
}

/** The page for somebody who is in its space; the 404 for everybody else. */
export async function withPage(
  asked: InPage,
  act: (space: SeenSpace, page: SeenPage) => Promise<Answer>,
): Promise<Answer> {
  const space = await findSpace(asked.db, asked.actor, asked.params.id);
  const page = space && (await findPage(asked.db, space, asked.params.page));
  return page ? act(space, page) : notFound;
}

async function showPage(asked: InPage, space: SeenSpace, page: SeenPage, problem?: 'place'): Promise<Answer> {
  const { db, actor, reader } = asked;
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
    place: 'space',
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
async function showForm({ db, reader }: Asked, space: SeenSpace, typed: Typed, status = 200): Promise<Answer> {
  const lines = 'once' in typed.kind ? await listPageLines(db, space) : [];
  const pictures = await listPicturesToPutIn(db, space);
  const title = reader.t('once' in typed.kind ? 'spaces.page.new' : 'spaces.page.edit');
  const values = { ...typed.values, body: fieldText(typed.values.body) };
  return answer(
    <PageFormPage {...{ reader, space, lines, pictures, ...typed, values }} />,
    frame(space, title),
    status,
  );
}

async function takeNewPage(asked: Asked, space: SeenSpace): Promise<Answer> {
  const { db, actor, form, now, services } = asked;
  const html = htmlFromField(form, 'body', longestBody);
  const values = { title: form.get('title') ?? '', body: html, parent: form.get('parent') ?? '' };
  const again = (problems: Problems) => showForm(asked, space, { values, problems, kind: { once: newId() } }, 422);
  if (!canMakePages(space)) return notAllowed(asked, space);
  const read = readValues(newPageForm, { ...Object.fromEntries(form), html });
  if (!read.ok) return again(read.problems);
  const made = await makePage(db, actor, space, read.value, { now, live: services.live });
  if (made.ok) return seeOther(paths.page(space.id, made.value));
  switch (made.reason) {
    case 'notAllowed':
      return notAllowed(asked, space);
    case 'wrongParent':
      return again({ parent: 'spaces.problem.parent' });
    case 'tooManyPages':
      return again({ '': 'spaces.problem.tooManyPages' });
    case 'taken':
      return again({ '': 'spaces.problem.again' });
  }
}

async function takeEditedPage(asked: Asked, space: SeenSpace, page: SeenPage): Promise<Answer> {
  const { db, actor, form, now, services } = asked;
  if (!canEditText(actor, space, page)) return notAllowed(asked, space);
  const html = htmlFromField(form, 'body', longestBody);
  const values = { title: form.get('title') ?? '', body: html };
  const read = readValues(editedPageForm, { ...Object.fromEntries(form), html });
  const started = Number(form.get('version')) || page.version;
  const again = (problems: Problems) =>
    showForm(asked, space, { values, problems, kind: { page: page.id, version: started } }, 422);
  if (!read.ok) return again(read.problems);
  const saved = await savePage(db, actor, { space, page }, read.value, { now, live: services.live });
  if (saved.ok) return seeOther(paths.page(space.id, page.id));
  return saved.reason === 'notAllowed' ? notAllowed(asked, space) : showBothTexts(asked, space, page, values);
}

/** Somebody saved while this one wrote: his own text stays in the editor, the newer one stands beside it. */
async function showBothTexts(asked: Asked, space: SeenSpace, old: SeenPage, values: Typed['values']): Promise<Answer> {
  const page = await findPage(asked.db, space, old.id);
  if (!page || !canEditText(asked.actor, space, page)) return notAllowed(asked, space);
  const [newest] = await listVersions(asked.db, space, page);
  const theirs = { title: page.title, body: page.body, by: newest?.savedBy };
  return showForm(asked, space, { values, kind: { page: page.id, version: page.version, theirs } }, 409);
}

export const pageRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/spaces/:id/pages/new',
    who: inside,
    async handle(asked) {
      const space = await findSpace(asked.db, asked.actor, asked.params.id);
      if (!space) return notFound;
      if (!canMakePages(space)) return notAllowed(asked, space);
      const values = { title: '', body: nothing, parent: asked.query.get('below') ?? '' };
      return showForm(asked, space, { values, kind: { once: newId() } });
    },
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pages',
    who: inside,
    async handle(asked) {
      const space = await findSpace(asked.db, asked.actor, asked.params.id);
      return space ? takeNewPage(asked, space) : notFound;
    },
  }),
  route({
    method: 'GET',
    path: '/spaces/:id/pages/:page',
    who: everyone,
    async handle(asked) {
      const space = await findSpaceOrPublicSide(asked.db, asked.actor, asked.params.id);
      const page = space && (await findPage(asked.db, space, asked.params.page));
      if (!page) return notFound;
      return isInside(space) ? showPage(asked, space, page) : showPublicPage(asked, space, page);
    },
  }),
  route({
    method: 'GET',
    path: '/spaces/:id/pages/:page/edit',
    who: inside,
    handle: (asked) =>
      withPage(asked, async (space, page) => {
        if (!canEditText(asked.actor, space, page)) return notAllowed(asked, space);
        const { id, title, body, version } = page;
        return showForm(asked, space, { values: { title, body }, kind: { page: id, version } });
      }),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pages/:page/edit',
    who: inside,
    handle: (asked) => withPage(asked, (space, page) => takeEditedPage(asked, space, page)),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pages/:page/audience',
    who: inside,
    handle: (asked) =>
      withPage(asked, async (space, page) => {
        const { db, actor, form, now, services } = asked;
        const read = readForm(audienceForm, form);
        if (!read.ok) return seeOther(paths.page(space.id, page.id));
        const { audience } = read.value;
        const done = await publishPage(db, actor, { space, page }, audience, { now, live: services.live });
        return done.ok ? seeOther(paths.page(space.id, page.id)) : notAllowed(asked, space);
      }),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pages/:page/place',
    who: inside,
    handle: (asked) =>
      withPage(asked, async (space, page) => {
        const { db, form, services } = asked;
        const read = readValues(placeForm, Object.fromEntries(form));
        if (!read.ok) return showPage(asked, space, page, 'place');
        const placed = await placePage(db, { space, page }, read.value, services);
        if (placed.ok) return seeOther(paths.page(space.id, page.id));
        return placed.reason === 'notAllowed' ? notAllowed(asked, space) : showPage(asked, space, page, 'place');
      }),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pages/:page/archive',
    who: inside,
    handle: (asked) =>
      withPage(asked, async (space, page) => {
        const { db, actor, now, services } = asked;
        const done = await archivePage(db, actor, { space, page }, { now, live: services.live });
        return done.ok ? seeOther(paths.archivedPages(space.id)) : notAllowed(asked, space);
      }),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pages/:page/restoration',
    who: inside,
    handle: (asked) =>
      withPage(asked, async (space, page) => {
        const { db, actor, now, services } = asked;
        const done = await restorePage(db, actor, { space, page }, { now, live: services.live });
        return done.ok ? seeOther(paths.page(space.id, page.id)) : notAllowed(asked, space);
      }),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pages/:page/history/:version/return',
    who: inside,
    handle: (asked) =>
      withPage(asked, async (space, page) => {
        const { db, actor, params, form, now, services } = asked;
        const old = await findVersion(db, space, page, Number(params.version));
        if (!old) return notFound;
        const text = { title: old.title, html: old.body, version: Number(form.get('version')) || 0 };
        const saved = await savePage(db, actor, { space, page }, text, { now, live: services.live });
        if (saved.ok) return seeOther(paths.page(space.id, page.id));
        return saved.reason === 'notAllowed' ? notAllowed(asked, space) : showBothTexts(asked, space, page, old);
      }),
  }),
];

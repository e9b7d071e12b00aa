import { keepTicks } from '#domains/core/content/model.ts';
import { readConsent } from '#domains/core/content/parts/private-details.tsx';
import { listPicturesToInsert } from '#domains/spaces/files/queries.ts';
import { removeForeignPictures } from '#domains/spaces/files/steps/remove-foreign-pictures.ts';
import { findDetailsToDecide } from '#domains/spaces/pupils/steps/find-details-to-decide.ts';
import { findSpace, type SeenSpace } from '#domains/spaces/spaces/access.ts';
import { notAllowed } from '#domains/spaces/spaces/answers.tsx';
import { editorPlace, insiders } from '#domains/spaces/spaces/model.ts';
import { contactProblems } from '#domains/spaces/spaces/parts/contacts-of-pupils.ts';
import { canCreatePages, isOwn } from '#domains/spaces/spaces/policy.ts';
import { type Actor, idOf } from '#kernel/actor.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import { hasProblems, type Problems, readValues } from '#platform/forms.ts';
import {
  type Answer,
  page as answer,
  notFound,
  type PageRequest,
  type RequestBy,
  type Route,
  route,
  seeDone,
  seeOther,
} from '#platform/http.ts';
import { hereTopic } from '#platform/live.ts';
import { newId } from '#platform/new-id.ts';
import { fieldText, htmlFromField, nothing } from '#platform/plain-text/plain-text.ts';
import { findPage, type SeenPage } from '../access.ts';
import { frame, withPage } from '../answers.tsx';
import { createPage } from '../commands/create-page.ts';
import { savePage } from '../commands/save-page.ts';
import { editedPageForm, newPageForm } from '../forms.ts';
import { PageFormPage } from '../pages/page-form-page.tsx';
import { paths } from '../paths.ts';
import { canEditText } from '../policy.ts';
import { findVersion, listTree, listVersions, namesOfEditing } from '../queries.ts';

type Form = Pick<Parameters<typeof PageFormPage>[0], 'values' | 'problems' | 'named' | 'kind'>;
interface Typed extends Omit<Form, 'values'> {
  readonly values: Omit<Form['values'], 'body'> & { readonly body: CleanHtml };
}

/** The form with what was typed, and why it was refused. */
async function showForm(
  { db, actor, reader, services }: PageRequest,
  space: SeenSpace,
  typed: Typed,
  status = 200,
): Promise<Answer> {
  const tree = await listTree(db, space);
  const pictures = await listPicturesToInsert(db, space);
  const title = reader.t('idempotencyKey' in typed.kind ? 'pages.new' : 'pages.edit');
  const values = { ...typed.values, body: fieldText(typed.values.body) };
  const editing = 'page' in typed.kind ? await listEditing({ db, actor, services }, space, typed.kind.page) : [];
  return answer(
    <PageFormPage {...{ reader, actor, space, tree, pictures, editing, ...typed, values }} />,
    frame(space, title),
    status,
  );
}

/** Who else has the same editor open. */
function listEditing(
  { db, actor, services }: Pick<PageRequest, 'db' | 'actor' | 'services'>,
  space: SeenSpace,
  page: string,
): Promise<readonly string[]> {
  const present = services.live.presence.listAt(hereTopic(editorPlace(space.id, page)));
  return namesOfEditing(
    db,
    space,
    present.filter((id) => id !== idOf(actor)),
  );
}

async function takeNewPage<actor extends Actor>(
  request: RequestBy<actor>,
  space: SeenSpace<NoInfer<actor>>,
): Promise<Answer> {
  const { form } = request;
  if (!canCreatePages(space)) return notAllowed(request, space);
  const html = htmlFromField(form, 'body');
  const values = { title: form.get('title') ?? '', body: html, parent: form.get('parent') ?? '' };
  const again = (problems: Problems, status = 422) =>
    showForm(request, space, { values, problems, kind: { idempotencyKey: newId() } }, status);
  const read = readValues(newPageForm, { ...Object.fromEntries(form), html });
  if (!read.ok) return again(read.problems);
  const problems = contactProblems(request.actor, { title: read.value.title, html });
  if (hasProblems(problems)) return again(problems);
  const created = await createPage(request, space, read.value);
  if (created.ok) return seeOther(paths.page(space.id, created.value));
  switch (created.reason) {
    case 'notAllowed':
      return notAllowed(request, space);
    case 'wrongParent':
      return again({ parent: 'pages.problem.parent' });
    case 'tooMany':
      return again({ '': 'pages.problem.tooMany' }, 429);
    case 'tooManyPages':
      return again({ '': 'pages.problem.tooManyPages' });
    case 'taken':
      return again({ '': 'pages.problem.again' });
  }
}

async function takeEditedPage<actor extends Actor>(
  request: RequestBy<actor>,
  page: SeenPage<NoInfer<actor>>,
): Promise<Answer> {
  const { actor, form } = request;
  const { space } = page;
  if (!canEditText(actor, space, page)) return notAllowed(request, space);
  const html = htmlFromField(form, 'body');
  const values = { title: form.get('title') ?? '', body: html };
  const read = readValues(editedPageForm, { ...Object.fromEntries(form), html });
  if (!read.ok) {
    const version = Number(form.get('version')) || page.version;
    return showForm(request, space, { values, problems: read.problems, kind: { page: page.id, version } }, 422);
  }
  const { title, version } = read.value;
  const problems = contactProblems(actor, { title, html }, { title: page.title, html: page.body });
  if (hasProblems(problems))
    return showForm(request, space, { values, problems, kind: { page: page.id, version } }, 422);
  const saved = await savePage(request, page, { ...read.value, consent: readConsent(form) });
  if (saved.ok) return seeDone(paths.page(space.id, page.id), 'pages.done.saved');
  return showUnsaved(request, page, saved.reason, { values, ...read.value });
}

interface Unsaved {
  readonly values: Typed['values'];
  readonly title: string;
  readonly html: CleanHtml;
  /** The version that the writer started from. */
  readonly version: number;
}

async function showUnsaved<actor extends Actor>(
  request: RequestBy<actor>,
  page: SeenPage<NoInfer<actor>>,
  reason: 'notAllowed' | 'changedMeanwhile' | 'privateDetails' | 'tooMany',
  { values, title, html: typed, version }: Unsaved,
): Promise<Answer> {
  const { id, space } = page;
  if (reason === 'notAllowed') return notAllowed(request, space);
  if (reason === 'changedMeanwhile') return showBothTexts(request, page, values);
  if (reason === 'tooMany') {
    const problems = { '': 'pages.problem.tooMany' } as const;
    return showForm(request, space, { values, problems, kind: { page: id, version } }, 429);
  }
  // As it would be kept: what is stated is compared with that.
  const html = await removeForeignPictures(request, { space: space.id, html: typed });
  const text = { space: space.id, kind: 'page' as const, subject: id, title, html };
  const named = keepTicks(await findDetailsToDecide(request, text), readConsent(request.form));
  return showForm(request, space, { values, named, kind: { page: id, version } }, 422);
}

/** Somebody else saved meanwhile: the writer's own text stays in the editor, the newer one is shown beside it. */
async function showBothTexts<actor extends Actor>(
  request: RequestBy<actor>,
  { id, space }: SeenPage<NoInfer<actor>>,
  values: Typed['values'],
): Promise<Answer> {
  const page = await findPage(request, space, id);
  if (!page || !canEditText(request.actor, space, page)) return notAllowed(request, space);
  const [newest] = await listVersions(request.db, page);
  const theirs = {
    title: page.title,
    body: page.body,
    by: newest?.savedBy,
    own: newest !== undefined && isOwn(request.actor, newest),
  };
  return showForm(request, space, { values, kind: { page: id, version: page.version, theirs } }, 409);
}

export const writeRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/spaces/:id/pages/new',
    who: insiders,
    async handle(request) {
      const space = await findSpace(request, request.params.id, 'pages');
      if (!space) return notFound;
      if (!canCreatePages(space)) return notAllowed(request, space);
      const values = { title: '', body: nothing, parent: request.query.get('below') ?? '' };
      return showForm(request, space, { values, kind: { idempotencyKey: newId() } });
    },
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pages',
    who: insiders,
    async handle(request) {
      const space = await findSpace(request, request.params.id, 'pages');
      return space ? takeNewPage(request, space) : notFound;
    },
  }),
  route({
    method: 'GET',
    path: '/spaces/:id/pages/:page/edit',
    who: insiders,
    handle: (request) =>
      withPage(request, async (page) => {
        const { id, space, title, body, version } = page;
        if (!canEditText(request.actor, space, page)) return notAllowed(request, space);
        return showForm(request, space, { values: { title, body }, kind: { page: id, version } });
      }),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pages/:page/edit',
    who: insiders,
    handle: (request) => withPage(request, (page) => takeEditedPage(request, page)),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pages/:page/history/:version/return',
    who: insiders,
    handle: (request) =>
      withPage(request, async (page) => {
        const { db, params, form } = request;
        const { space } = page;
        const old = await findVersion(db, page, Number(params.version));
        if (!old) return notFound;
        const version = Number(form.get('version')) || 0;
        const saved = await savePage(request, page, { title: old.title, html: old.body, version });
        if (saved.ok) return seeDone(paths.page(space.id, page.id), 'pages.done.returned');
        return showUnsaved(request, page, saved.reason, { values: old, title: old.title, html: old.body, version });
      }),
  }),
];

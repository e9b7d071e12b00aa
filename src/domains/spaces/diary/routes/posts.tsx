import { keepTicks, type PrivateDetail } from '#domains/core/content/model.ts';
import { readConsent } from '#domains/core/content/parts/private-details.tsx';
import { listPicturesToInsert } from '#domains/spaces/files/queries.ts';
import { removeForeignPictures } from '#domains/spaces/files/steps/remove-foreign-pictures.ts';
import { PublishDetailsPage } from '#domains/spaces/pupils/parts/publish-details-page.tsx';
import { findDetailsToDecide } from '#domains/spaces/pupils/steps/find-details-to-decide.ts';
import { contactProblems } from '#domains/spaces/spaces/parts/contacts-of-pupils.ts';
import type { Actor } from '#kernel/actor.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import { hasProblems, type Problems, readForm, readValues } from '#platform/forms.ts';
import { type Answer, notFound, type PageRequest, page, type Route, route, seeDone, seeOther } from '#platform/http.ts';
import type { DoneMessage } from '#platform/i18n.ts';
import { newId } from '#platform/new-id.ts';
import { fieldText, htmlFromField, nothing } from '#platform/plain-text/plain-text.ts';
import { findDiary, findPost, findPostInDiary, type PostInDiary, type SeenDiary, type SeenPost } from '../access.ts';
import { frame, notAllowed } from '../answers.tsx';
import { editPost } from '../commands/edit-post.ts';
import { publishPost } from '../commands/publish-post.ts';
import { removePost } from '../commands/remove-post.ts';
import { restorePost } from '../commands/restore-post.ts';
import { writePost } from '../commands/write-post.ts';
import { audienceForm, editedPostForm, newPostForm } from '../forms.ts';
import { type PostForm, PostFormPage } from '../pages/post-form-page.tsx';
import { paths } from '../paths.ts';
import { canEditPost, canPost } from '../policy.ts';
import { findPublicText } from '../queries/public-text.ts';
import { findLastWriter } from '../queries.ts';

const writers = ['member', 'pupil'] as const;

function typedPost(form: URLSearchParams) {
  const audience = form.get('audience') ?? 'members';
  return {
    title: form.get('title') ?? '',
    body: htmlFromField(form, 'body'),
    audience,
  };
}

interface Typed extends Omit<PostForm, 'values'> {
  readonly values: Omit<PostForm['values'], 'body'> & { readonly body: CleanHtml };
}

async function showForm(
  { db, actor, reader }: PageRequest,
  diary: SeenDiary,
  typed: Typed,
  status = 200,
): Promise<Answer> {
  const pictures = await listPicturesToInsert(db, diary.space);
  const title = reader.t('idempotencyKey' in typed.kind ? 'diary.write' : 'diary.post.edit');
  const form = { ...typed, values: { ...typed.values, body: fieldText(typed.values.body) } };
  return page(<PostFormPage {...{ reader, actor, diary, pictures, ...form }} />, frame(diary, title), status);
}

async function submitPost<actor extends Actor>(
  request: PageRequest<string, actor>,
  diary: SeenDiary<NoInfer<actor>>,
): Promise<Answer> {
  const { form } = request;
  if (!canPost(request.actor, diary)) return notAllowed(request, diary);
  const values = typedPost(form);
  const again = (problems: Problems, named: readonly PrivateDetail[] = [], status = 422) =>
    showForm(request, diary, { values, problems, named, kind: { idempotencyKey: newId() } }, status);
  const read = readValues(newPostForm, { ...Object.fromEntries(form), html: values.body });
  if (!read.ok) return again(read.problems);
  const { title, html } = read.value;
  const problems = contactProblems(request.actor, { title, html });
  if (hasProblems(problems)) return again(problems);
  const written = await writePost(request, diary, { ...read.value, consent: readConsent(form) });
  if (written.ok) return seeOther(paths.post(diary.space.id, written.value));
  switch (written.reason) {
    case 'notAllowed':
      return notAllowed(request, diary);
    case 'empty':
      return again({ body: 'diary.problem.body' });
    case 'tooMany':
      return again({ '': 'diary.problem.tooManyPosts' }, [], 429);
    case 'taken':
      return again({ '': 'diary.problem.again' });
    case 'privateDetails':
      return again({}, await findNamed(request, diary, { ...read.value, id: read.value.idempotencyKey }));
  }
}

async function submitEdit<actor extends Actor>(
  request: PageRequest<string, actor>,
  { diary, post }: PostInDiary<NoInfer<actor>>,
): Promise<Answer> {
  const { form } = request;
  if (!canEditPost(request.actor, diary, post)) return notAllowed(request, diary);
  const values = typedPost(form);
  const started = Number(form.get('version')) || post.version;
  const again = (problems: Problems, named: readonly PrivateDetail[] = [], status = 422) =>
    showForm(request, diary, { values, problems, named, kind: { post: post.id, version: started } }, status);
  const read = readValues(editedPostForm, { ...Object.fromEntries(form), html: values.body });
  if (!read.ok) return again(read.problems);
  const { title, html } = read.value;
  const problems = contactProblems(request.actor, { title, html }, { title: post.title, html: post.body });
  if (hasProblems(problems)) return again(problems);
  const saved = await editPost(request, { diary, post }, { ...read.value, consent: readConsent(form) });
  if (saved.ok) return backToPost({ diary, post }, 'diary.done.saved');
  switch (saved.reason) {
    case 'notAllowed':
      return notAllowed(request, diary);
    case 'empty':
      return again({ body: 'diary.problem.body' });
    case 'tooMany':
      return again({ '': 'diary.problem.tooManyPosts' }, [], 429);
    case 'changedMeanwhile':
      return showConflict(request, diary, post, values);
    case 'privateDetails':
      return again({}, await findNamed(request, diary, { ...read.value, id: post.id }));
  }
}

/** In the text as it would be kept: what is stated is compared with that. */
async function findNamed(
  request: PageRequest,
  { space: { id: space } }: SeenDiary,
  { id, title, html: typed }: { readonly id: string; readonly title: string; readonly html: CleanHtml },
): Promise<readonly PrivateDetail[]> {
  const html = await removeForeignPictures(request, { space, html: typed });
  const named = await findDetailsToDecide(request, { space, kind: 'post', subject: id, title, html });
  return keepTicks(named, readConsent(request.form));
}

/** Before a post that names pupils is made public the person decides about the names. */
async function askAboutNames(
  request: PageRequest,
  { diary, post }: PostInDiary,
  why: 'publishing' | 'restoring',
): Promise<Answer> {
  const { db, actor, reader } = request;
  const { space } = diary;
  const text = await findPublicText(db, post.id);
  const named = keepTicks(text ? await findDetailsToDecide(request, text) : [], readConsent(request.form));
  const view = (
    <PublishDetailsPage
      {...{ reader, actor, title: text?.title ?? post.title, named }}
      {...(why === 'restoring'
        ? { action: paths.postRestoration(space.id, post.id), restores: true }
        : { action: paths.postAudience(space.id, post.id), edit: paths.editPost(space.id, post.id) })}
      back={paths.post(space.id, post.id)}
      asked={request.form.has('asked')}
    />
  );
  return page(view, frame(diary, reader.t('pupils.names.heading')), 422);
}

/** Somebody else saved in the meantime: the typed text stays in the editor, the newer one is shown beside it. */
async function showConflict(
  request: PageRequest,
  diary: SeenDiary,
  old: SeenPost,
  values: Typed['values'],
): Promise<Answer> {
  const newer = await findPost(request, diary, old.id);
  if (!newer || newer.removal) return notAllowed(request, diary);
  const { id, version, title, body } = newer;
  const own = 'id' in request.actor && (await findLastWriter(request.db, newer)) === request.actor.id;
  return showForm(request, diary, { values, kind: { post: id, version, theirs: { title, body, own } } }, 409);
}

/** Readers from outside get the 404 of a page that does not exist. */
async function findDiaryFromInside<actor extends Actor>(
  request: PageRequest<'/diary/:space', actor>,
): Promise<SeenDiary<actor> | undefined> {
  const diary = await findDiary(request, request.params.space);
  return diary?.side === 'inside' ? diary : undefined;
}

async function findPostFromInside<actor extends Actor>(
  request: PageRequest<'/diary/:space/:post', actor>,
): Promise<PostInDiary<actor> | undefined> {
  const found = await findPostInDiary(request, request.params);
  return found?.diary.side === 'inside' ? found : undefined;
}

export const postRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/diary/:space/new',
    who: writers,
    async handle(request) {
      const diary = await findDiaryFromInside(request);
      if (!diary) return notFound;
      if (!canPost(request.actor, diary)) return notAllowed(request, diary);
      return showForm(request, diary, { values: { title: '', body: nothing }, kind: { idempotencyKey: newId() } });
    },
  }),
  route({
    method: 'POST',
    path: '/diary/:space/new',
    who: writers,
    async handle(request) {
      const diary = await findDiaryFromInside(request);
      return diary ? submitPost(request, diary) : notFound;
    },
  }),
  route({
    method: 'GET',
    path: '/diary/:space/:post/edit',
    who: writers,
    async handle(request) {
      const found = await findPostFromInside(request);
      if (!found) return notFound;
      const { diary, post } = found;
      if (!canEditPost(request.actor, diary, post)) return notAllowed(request, diary);
      const { id, title, body, version } = post;
      return showForm(request, diary, { values: { title, body }, kind: { post: id, version } });
    },
  }),
  route({
    method: 'POST',
    path: '/diary/:space/:post/edit',
    who: writers,
    async handle(request) {
      const found = await findPostFromInside(request);
      return found ? submitEdit(request, found) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/diary/:space/:post/audience',
    who: writers,
    async handle(request) {
      const found = await findPostFromInside(request);
      if (!found) return notFound;
      const read = readForm(audienceForm, request.form);
      if (!read.ok) return seeOther(paths.post(found.diary.space.id, found.post.id));
      const published = await publishPost(request, found, read.value.audience, readConsent(request.form));
      if (published.ok) return backToPost(found, `diary.done.${read.value.audience}`);
      return published.reason === 'privateDetails'
        ? askAboutNames(request, found, 'publishing')
        : notAllowed(request, found.diary);
    },
  }),
  route({
    method: 'POST',
    path: '/diary/:space/:post/removal',
    who: writers,
    async handle(request) {
      const found = await findPostFromInside(request);
      if (!found) return notFound;
      const removed = await removePost(request, found);
      return removed.ok ? backToPost(found, 'diary.done.removed') : notAllowed(request, found.diary);
    },
  }),
  route({
    method: 'POST',
    path: '/diary/:space/:post/restoration',
    who: writers,
    async handle(request) {
      const found = await findPostFromInside(request);
      if (!found) return notFound;
      const { form } = request;
      const audience = form.get('audience') === 'members' ? 'members' : undefined;
      const restored = await restorePost(request, found, { audience, consent: readConsent(form) });
      if (restored.ok) return backToPost(found, 'diary.done.restored');
      return restored.reason === 'privateDetails'
        ? askAboutNames(request, found, 'restoring')
        : notAllowed(request, found.diary);
    },
  }),
];

function backToPost({ diary, post }: PostInDiary, message: DoneMessage): Answer {
  return seeDone(paths.post(diary.space.id, post.id), message);
}

import { listPicturesToPutIn } from '#domains/spaces/files/queries.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import { type Problems, readForm, readValues } from '#platform/forms.ts';
import { type Answer, notFound, type PageRequest, page, type Route, route, seeOther } from '#platform/http.ts';
import { newId } from '#platform/new-id.ts';
import { fieldText, htmlFromField, nothing } from '#platform/plain-text/plain-text.ts';
import { findPost, type SeenDiary, type SeenPost } from '../access.ts';
import { withDiary, withPost } from '../comments/routes.tsx';
import { audienceForm, editedPostForm, newPostForm } from '../forms.ts';
import { longestBody } from '../model.ts';
import { frame, notAllowed } from '../pages/not-allowed-page.tsx';
import { paths } from '../paths.ts';
import { canEditPost, canPost } from '../policy.ts';
import { editPost } from './commands/edit-post.ts';
import { publishPost } from './commands/publish-post.ts';
import { removePost } from './commands/remove-post.ts';
import { restorePost } from './commands/restore-post.ts';
import { writePost } from './commands/write-post.ts';
import { type PostForm, PostFormPage } from './pages/post-form-page.tsx';

const writers = ['member', 'pupil'] as const;

function typedPost(form: URLSearchParams) {
  const audience = form.get('audience') ?? 'members';
  return {
    title: form.get('title') ?? '',
    body: htmlFromField(form, 'body', longestBody),
    audience,
  };
}

interface Typed extends Omit<PostForm, 'values'> {
  readonly values: Omit<PostForm['values'], 'body'> & { readonly body: CleanHtml };
}

async function showForm({ db, reader }: PageRequest, diary: SeenDiary, typed: Typed, status = 200): Promise<Answer> {
  const pictures = await listPicturesToPutIn(db, diary.space);
  const title = reader.t('idempotencyKey' in typed.kind ? 'diary.write' : 'diary.post.edit');
  const form = { ...typed, values: { ...typed.values, body: fieldText(typed.values.body) } };
  return page(<PostFormPage {...{ reader, diary, pictures, ...form }} />, frame(diary, title), status);
}

async function takePost(request: PageRequest, diary: SeenDiary): Promise<Answer> {
  const { db, actor, form, now, services } = request;
  if (!canPost(actor, diary)) return notAllowed(request, diary);
  const values = typedPost(form);
  const again = (problems: Problems) =>
    showForm(request, diary, { values, problems, kind: { idempotencyKey: newId() } }, 422);
  const read = readValues(newPostForm, { ...Object.fromEntries(form), html: values.body });
  if (!read.ok) return again(read.problems);
  const written = await writePost(db, actor, diary, read.value, { now, live: services.live });
  if (written.ok) return seeOther(paths.post(diary.space.id, written.value));
  switch (written.reason) {
    case 'notAllowed':
      return notAllowed(request, diary);
    case 'empty':
      return again({ body: 'diary.problem.body' });
    case 'taken':
      return again({ '': 'diary.problem.again' });
  }
}

async function takeEdit(request: PageRequest, diary: SeenDiary, post: SeenPost): Promise<Answer> {
  const { db, actor, form, now, services } = request;
  if (!canEditPost(actor, diary, post)) return notAllowed(request, diary);
  const values = typedPost(form);
  const started = Number(form.get('version')) || post.version;
  const again = (problems: Problems) =>
    showForm(request, diary, { values, problems, kind: { post: post.id, version: started } }, 422);
  const read = readValues(editedPostForm, { ...Object.fromEntries(form), html: values.body });
  if (!read.ok) return again(read.problems);
  const saved = await editPost(db, actor, { diary, post }, read.value, { now, live: services.live });
  if (saved.ok) return seeOther(paths.post(diary.space.id, post.id));
  if (saved.reason === 'notAllowed') return notAllowed(request, diary);
  return saved.reason === 'empty' ? again({ body: 'diary.problem.body' }) : showBoth(request, diary, post, values);
}

/** Somebody saved while this one wrote: his own text stays in the editor, the newer one stands beside it. */
async function showBoth(
  request: PageRequest,
  diary: SeenDiary,
  old: SeenPost,
  values: Typed['values'],
): Promise<Answer> {
  const newer = await findPost(request.db, diary, old.id);
  if (!newer || newer.gone) return notAllowed(request, diary);
  const { id, version, title, body } = newer;
  return showForm(request, diary, { values, kind: { post: id, version, theirs: { title, body } } }, 409);
}

/** For those inside: whoever reads from outside is told nothing of the ways to write. */
const inside =
  (act: (diary: SeenDiary) => Promise<Answer> | Answer) =>
  (diary: SeenDiary): Promise<Answer> | Answer =>
    diary.side === 'inside' ? act(diary) : notFound;
const insidePost =
  (act: (diary: SeenDiary, post: SeenPost) => Promise<Answer> | Answer) =>
  (diary: SeenDiary, post: SeenPost): Promise<Answer> | Answer =>
    diary.side === 'inside' ? act(diary, post) : notFound;

export const postRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/diary/:space/new',
    who: writers,
    handle: (request) =>
      withDiary(
        request,
        inside((diary) => {
          if (!canPost(request.actor, diary)) return notAllowed(request, diary);
          return showForm(request, diary, { values: { title: '', body: nothing }, kind: { idempotencyKey: newId() } });
        }),
      ),
  }),
  route({
    method: 'POST',
    path: '/diary/:space/new',
    who: writers,
    handle: (request) =>
      withDiary(
        request,
        inside((diary) => takePost(request, diary)),
      ),
  }),
  route({
    method: 'GET',
    path: '/diary/:space/:post/edit',
    who: writers,
    handle: (request) =>
      withPost(
        request,
        insidePost((diary, post) => {
          if (!canEditPost(request.actor, diary, post)) return notAllowed(request, diary);
          const { id, title, body, version } = post;
          return showForm(request, diary, { values: { title, body }, kind: { post: id, version } });
        }),
      ),
  }),
  route({
    method: 'POST',
    path: '/diary/:space/:post/edit',
    who: writers,
    handle: (request) =>
      withPost(
        request,
        insidePost((diary, post) => takeEdit(request, diary, post)),
      ),
  }),
  route({
    method: 'POST',
    path: '/diary/:space/:post/audience',
    who: writers,
    handle: (request) =>
      withPost(
        request,
        insidePost(async (diary, post) => {
          const { db, actor, form, now, services } = request;
          const there = seeOther(paths.post(diary.space.id, post.id));
          const read = readForm(audienceForm, form);
          if (!read.ok) return there;
          const { audience } = read.value;
          const done = await publishPost(db, actor, { diary, post }, audience, { now, live: services.live });
          return done.ok ? there : notAllowed(request, diary);
        }),
      ),
  }),
  route({
    method: 'POST',
    path: '/diary/:space/:post/removal',
    who: writers,
    handle: (request) =>
      withPost(
        request,
        insidePost(async (diary, post) => {
          const { db, actor, now, services } = request;
          const removed = await removePost(db, actor, { diary, post }, { now, live: services.live });
          return removed.ok ? seeOther(paths.post(diary.space.id, post.id)) : notAllowed(request, diary);
        }),
      ),
  }),
  route({
    method: 'POST',
    path: '/diary/:space/:post/restoration',
    who: writers,
    handle: (request) =>
      withPost(
        request,
        insidePost(async (diary, post) => {
          const { db, actor, now, services } = request;
          const restored = await restorePost(db, actor, { diary, post }, { now, live: services.live });
          return restored.ok ? seeOther(paths.post(diary.space.id, post.id)) : notAllowed(request, diary);
        }),
      ),
  }),
];

import { findPost, type SeenDiary, type SeenPost } from '#domains/diary/access.ts';
import { withDiary, withPost } from '#domains/diary/comments/routes.tsx';
import { audienceForm, editedPostForm, newPostForm } from '#domains/diary/forms.ts';
import { longestBody } from '#domains/diary/model.ts';
import { frame, notAllowed } from '#domains/diary/pages/not-allowed-page.tsx';
import { paths } from '#domains/diary/paths.ts';
import { canEditPost, canPost } from '#domains/diary/policy.ts';
import { listPicturesToPutIn } from '#domains/spaces/pictures/queries.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import { type Problems, readForm, readValues } from '#platform/forms.ts';
import { type Answer, type Asked, notFound, page, type Route, route, seeOther } from '#platform/http.ts';
import { newId } from '#platform/new-id.ts';
import { fieldText, htmlFromField, nothing } from '#platform/plain-text/plain-text.ts';
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

async function showForm({ db, reader }: Asked, diary: SeenDiary, typed: Typed, status = 200): Promise<Answer> {
  const pictures = await listPicturesToPutIn(db, diary.space);
  const title = reader.t('once' in typed.kind ? 'diary.write' : 'diary.post.edit');
  const form = { ...typed, values: { ...typed.values, body: fieldText(typed.values.body) } };
  return page(<PostFormPage {...{ reader, diary, pictures, ...form }} />, frame(diary, title), status);
}

async function takePost(asked: Asked, diary: SeenDiary): Promise<Answer> {
  const { db, actor, form, now, services } = asked;
  if (!canPost(actor, diary)) return notAllowed(asked, diary);
  const values = typedPost(form);
  const again = (problems: Problems) => showForm(asked, diary, { values, problems, kind: { once: newId() } }, 422);
  const read = readValues(newPostForm, { ...Object.fromEntries(form), html: values.body });
  if (!read.ok) return again(read.problems);
  const written = await writePost(db, actor, diary, read.value, { now, live: services.live });
  if (written.ok) return seeOther(paths.post(diary.space.id, written.value));
  switch (written.reason) {
    case 'notAllowed':
      return notAllowed(asked, diary);
    case 'empty':
      return again({ body: 'diary.problem.body' });
    case 'taken':
      return again({ '': 'diary.problem.again' });
  }
}

async function takeEdit(asked: Asked, diary: SeenDiary, post: SeenPost): Promise<Answer> {
  const { db, actor, form, now, services } = asked;
  if (!canEditPost(actor, diary, post)) return notAllowed(asked, diary);
  const values = typedPost(form);
  const started = Number(form.get('version')) || post.version;
  const again = (problems: Problems) =>
    showForm(asked, diary, { values, problems, kind: { post: post.id, version: started } }, 422);
  const read = readValues(editedPostForm, { ...Object.fromEntries(form), html: values.body });
  if (!read.ok) return again(read.problems);
  const saved = await editPost(db, actor, { diary, post }, read.value, { now, live: services.live });
  if (saved.ok) return seeOther(paths.post(diary.space.id, post.id));
  if (saved.reason === 'notAllowed') return notAllowed(asked, diary);
  return saved.reason === 'empty' ? again({ body: 'diary.problem.body' }) : showBoth(asked, diary, post, values);
}

/** Somebody saved while this one wrote: his own text stays in the editor, the newer one stands beside it. */
async function showBoth(asked: Asked, diary: SeenDiary, old: SeenPost, values: Typed['values']): Promise<Answer> {
  const newer = await findPost(asked.db, diary, old.id);
  if (!newer || newer.gone) return notAllowed(asked, diary);
  const { id, version, title, body } = newer;
  return showForm(asked, diary, { values, kind: { post: id, version, theirs: { title, body } } }, 409);
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
    handle: (asked) =>
      withDiary(
        asked,
        inside((diary) => {
          if (!canPost(asked.actor, diary)) return notAllowed(asked, diary);
          return showForm(asked, diary, { values: { title: '', body: nothing }, kind: { once: newId() } });
        }),
      ),
  }),
  route({
    method: 'POST',
    path: '/diary/:space/new',
    who: writers,
    handle: (asked) =>
      withDiary(
        asked,
        inside((diary) => takePost(asked, diary)),
      ),
  }),
  route({
    method: 'GET',
    path: '/diary/:space/:post/edit',
    who: writers,
    handle: (asked) =>
      withPost(
        asked,
        insidePost((diary, post) => {
          if (!canEditPost(asked.actor, diary, post)) return notAllowed(asked, diary);
          const { id, title, body, version } = post;
          return showForm(asked, diary, { values: { title, body }, kind: { post: id, version } });
        }),
      ),
  }),
  route({
    method: 'POST',
    path: '/diary/:space/:post/edit',
    who: writers,
    handle: (asked) =>
      withPost(
        asked,
        insidePost((diary, post) => takeEdit(asked, diary, post)),
      ),
  }),
  route({
    method: 'POST',
    path: '/diary/:space/:post/audience',
    who: writers,
    handle: (asked) =>
      withPost(
        asked,
        insidePost(async (diary, post) => {
          const { db, actor, form, now, services } = asked;
          const there = seeOther(paths.post(diary.space.id, post.id));
          const read = readForm(audienceForm, form);
          if (!read.ok) return there;
          const { audience } = read.value;
          const done = await publishPost(db, actor, { diary, post }, audience, { now, live: services.live });
          return done.ok ? there : notAllowed(asked, diary);
        }),
      ),
  }),
  route({
    method: 'POST',
    path: '/diary/:space/:post/removal',
    who: writers,
    handle: (asked) =>
      withPost(
        asked,
        insidePost(async (diary, post) => {
          const { db, actor, now, services } = asked;
          const removed = await removePost(db, actor, { diary, post }, { now, live: services.live });
          return removed.ok ? seeOther(paths.post(diary.space.id, post.id)) : notAllowed(asked, diary);
        }),
      ),
  }),
  route({
    method: 'POST',
    path: '/diary/:space/:post/restoration',
    who: writers,
    handle: (asked) =>
      withPost(
        asked,
        insidePost(async (diary, post) => {
          const { db, actor, now, services } = asked;
          const restored = await restorePost(db, actor, { diary, post }, { now, live: services.live });
          return restored.ok ? seeOther(paths.post(diary.space.id, post.id)) : notAllowed(asked, diary);
        }),
      ),
  }),
];

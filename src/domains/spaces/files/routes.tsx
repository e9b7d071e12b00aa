import { findSpace, type SeenSpace } from '#domains/spaces/spaces/access.ts';
import { notAllowed } from '#domains/spaces/spaces/answers.tsx';
import { insiders } from '#domains/spaces/spaces/model.ts';
import { contactProblems } from '#domains/spaces/spaces/parts/contacts-of-pupils.ts';
import { canAddFiles, canArrangePictures, canRemove, frameOf, isOwn } from '#domains/spaces/spaces/policy.ts';
import { type Actor, everyone } from '#kernel/actor.ts';
import { onOneLine } from '#kernel/characters.ts';
import { readCursor, takePage, writeCursor } from '#kernel/cursor.ts';
import type { PictureId } from '#kernel/ids.ts';
import { hasProblems, type Problems, readForm } from '#platform/forms.ts';
import {
  type Answer,
  json,
  notFound,
  type PageRequest,
  page,
  type RequestBy,
  type Route,
  route,
  seeDone,
  seeOther,
  type UploadedFile,
} from '#platform/http.ts';
import { newId } from '#platform/new-id.ts';
import { largestPicture } from '#platform/pictures.ts';
import { versionOf } from '#platform/version-of.ts';
import { findPicture, findPictureDraft, findPictureFile, type PictureDraft } from './access.ts';
import { addPicture } from './commands/add-picture.ts';
import { describePicture } from './commands/describe-picture.ts';
import { forgetPictureDraft } from './commands/forget-picture-draft.ts';
import { keepPictureDraft } from './commands/keep-picture-draft.ts';
import { removePicture } from './commands/remove-picture.ts';
import { descriptionForm, newPictureForm } from './forms.ts';
import { PicturesPage } from './pages/pictures-page.tsx';
import type { Refused } from './pages/pictures-props.ts';
import { paths } from './paths.ts';
import { listPictures, picturesAPage } from './queries.ts';
import { placeRoute } from './routes/place.tsx';

async function showPictures(
  { db, actor, reader, query }: PageRequest,
  space: SeenSpace,
  wrong?: Refused,
): Promise<Answer> {
  const found = await listPictures(db, space, readCursor(query.get('before')));
  const { shown, last } = takePage(found, picturesAPage);
  const pictures = shown.map((picture) => ({ ...picture, version: versionOf(picture.alt) }));
  const older = last && `${paths.pictures(space.id)}?before=${writeCursor({ at: last.place, id: last.id })}`;
  const cursor = query.get('before') ?? '';
  const before = readCursor(cursor) ? cursor : '';
  const order =
    query.get('order') === 'yes' && canArrangePictures(space)
      ? { page: query.get('before') ?? '', moved: query.get('moved') ?? '' }
      : undefined;
  const view = (
    <PicturesPage {...{ reader, actor, space, pictures, older, before, wrong, order }} idempotencyKey={newId()} />
  );
  const frame = {
    area: 'space',
    title: reader.t('files.pictures'),
    current: 'pictures',
    space: frameOf(space),
  } as const;
  return page(view, frame, wrong ? (wrong.meanwhile ? 409 : statusOf(wrong.problems)) : 200);
}

/** Where only the moment was wrong, the same form may be sent again: in a few seconds, or when the hour is over. */
function statusOf(problems: Problems): 422 | 429 | 503 {
  const all = Object.values(problems);
  if (all.includes('files.problem.busy')) return 503;
  return all.includes('files.problem.tooMany') ? 429 : 422;
}

type Taken =
  | { readonly picture: PictureId }
  | 'notAllowed'
  | { readonly problems: Problems; readonly kept?: PictureDraft };

/** A picture with its description, from the form of the album or from the editor of a text. */
async function takePicture<actor extends Actor>(
  request: RequestBy<actor>,
  space: SeenSpace<NoInfer<actor>>,
): Promise<Taken> {
  const { form, files } = request;
  if (!canAddFiles(space)) return 'notAllowed';
  const file = files.find(({ field }) => field === 'picture');
  const kept = file ? undefined : await findPictureDraft(request, space, form.get('kept') ?? '');
  const missing: Problems = file || form.has('kept') ? {} : { picture: 'files.problem.noFile' };
  if (file?.tooLarge) return { problems: { picture: 'files.problem.tooLarge' } };
  const read = readForm(newPictureForm, form);
  const wrong = read.ok ? contactProblems(request.actor, { alt: read.value.alt }) : read.problems;
  if (!read.ok || hasProblems(wrong)) {
    const problems = { ...missing, ...wrong };
    return file ? keepForLater(request, space, { file, problems }) : { problems, ...(kept && { kept }) };
  }
  const bytes = file ? await file.read() : kept && (await readKept(request, kept));
  if (!bytes) return findSentBefore(request, space, read.value.idempotencyKey);
  const added = await addPicture(request, space, { ...read.value, bytes });
  if (kept && added.ok) await forgetPictureDraft(request, kept);
  if (added.ok) return { picture: added.value };
  switch (added.reason) {
    case 'notAllowed':
      return 'notAllowed';
    case 'taken':
      return { problems: { '': 'files.problem.again' } };
    case 'tooMany': {
      const problems: Problems = { '': 'files.problem.tooMany' };
      return file ? keepForLater(request, space, { file, problems }) : { problems, ...(kept && { kept }) };
    }
    default:
      return { problems: { picture: `files.problem.${added.reason}` } };
  }
}

/** A form without a file: where it is sent a second time, the picture that it brought the first time is there. */
async function findSentBefore<actor extends Actor>(
  request: RequestBy<actor>,
  space: SeenSpace<NoInfer<actor>>,
  id: string,
): Promise<Taken> {
  const before = request.form.has('kept') ? await findPicture(request, space, id) : undefined;
  const isOwnPicture = before !== undefined && isOwn(request.actor, before);
  return isOwnPicture ? { picture: before.id } : { problems: { picture: 'files.problem.noFile' } };
}

async function keepForLater<actor extends Actor>(
  request: RequestBy<actor>,
  space: SeenSpace<NoInfer<actor>>,
  { file, problems }: { readonly file: UploadedFile; readonly problems: Problems },
): Promise<Taken> {
  const draft = await keepPictureDraft(request, space, { name: file.name, bytes: await file.read() });
  if (draft.ok) return { problems, kept: draft.value };
  if (draft.reason === 'notAllowed') return 'notAllowed';
  return { problems: { ...problems, picture: `files.problem.${draft.reason}` } };
}

async function readKept({ services }: PageRequest, { key }: PictureDraft): Promise<Buffer | undefined> {
  const file = await services.files.get(key);
  return file && Buffer.concat(await file.toArray());
}

/** For the album, or for the editor, which goes on as it is and gets the answer as data. */
async function answerForm<actor extends Actor>(
  request: RequestBy<actor>,
  space: SeenSpace<NoInfer<actor>>,
): Promise<Answer> {
  const taken = await takePicture(request, space);
  if (taken === 'notAllowed') return notAllowed(request, space);
  if ('picture' in taken) return seeDone(paths.pictures(space.id), 'files.done.added');
  return showPictures(request, space, { alt: request.form.get('alt') ?? '', ...taken });
}

async function answerEditor<actor extends Actor>(
  request: RequestBy<actor>,
  space: SeenSpace<NoInfer<actor>>,
): Promise<Answer> {
  const { t, form } = request;
  if (canAddFiles(space) && readForm(descriptionForm, form).ok === false)
    return json({ problem: t('files.problem.alt') }, 422);
  const taken = await takePicture(request, space);
  if (taken === 'notAllowed') return json({ problem: t('ui.editor.upload.notAllowed') }, 403);
  if ('picture' in taken)
    return json({ picture: { src: paths.picture(taken.picture), alt: onOneLine(form.get('alt') ?? '') } });
  const [[field, problem] = ['', 'files.problem.again' as const]] = Object.entries(taken.problems);
  return json({ field, problem: t(problem) }, statusOf(taken.problems));
}

export const filesRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/spaces/:id/pictures',
    who: insiders,
    async handle(request) {
      const space = await findSpace(request, request.params.id, 'files');
      return space ? showPictures(request, space) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pictures',
    who: insiders,
    files: largestPicture,
    async handle(request) {
      const space = await findSpace(request, request.params.id, 'files');
      return space ? answerForm(request, space) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pictures/upload',
    who: insiders,
    files: largestPicture,
    async handle(request) {
      const space = await findSpace(request, request.params.id, 'files');
      return space ? answerEditor(request, space) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pictures/:picture/description',
    who: insiders,
    async handle(request) {
      const { actor, params, form, query } = request;
      const space = await findSpace(request, params.id, 'files');
      const picture = space && (await findPicture(request, space, params.picture));
      if (!picture) return notFound;
      if (!canRemove(actor, space, picture)) return notAllowed(request, space);
      const read = readForm(descriptionForm, form);
      const version = form.get('version') ?? undefined;
      const again = { picture: picture.id, alt: form.get('alt') ?? '' };
      if (!read.ok) return showPictures(request, space, { ...again, version, problems: read.problems });
      const problems = contactProblems(actor, { alt: read.value.alt });
      if (hasProblems(problems)) return showPictures(request, space, { ...again, version, problems });
      const described = await describePicture(request, picture, read.value.alt, version);
      if (!described.ok && described.reason === 'changedMeanwhile')
        return showPictures(request, space, { ...again, meanwhile: true, problems: {} });
      const before = query.get('before') ?? '';
      const here = readCursor(before) ? `?before=${before}` : '';
      return described.ok
        ? seeOther(`${paths.pictures(space.id)}${here}#picture-${picture.id}`)
        : notAllowed(request, space);
    },
  }),
  placeRoute,
  route({
    method: 'POST',
    path: '/spaces/:id/pictures/:picture/removal',
    who: insiders,
    async handle(request) {
      const { params } = request;
      const space = await findSpace(request, params.id, 'files');
      const picture = space && (await findPicture(request, space, params.picture));
      if (!picture) return notFound;
      const removed = await removePicture(request, picture);
      return removed.ok ? seeDone(paths.pictures(space.id), 'files.done.removed') : notAllowed(request, space);
    },
  }),
  route({
    method: 'GET',
    path: '/pictures/:id',
    who: everyone,
    async handle({ db, actor, params, services }) {
      const picture = await findPictureFile({ db, actor }, params.id);
      const bytes = picture && (await services.files.get(picture.key));
      if (!bytes) return notFound;
      const cache = picture.audience === 'public' ? 'public' : 'private';
      return { kind: 'file', type: 'image/webp', bytes, cache, etag: picture.key };
    },
  }),
];

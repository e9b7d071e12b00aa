import { findSpace, type SeenSpace } from '#domains/spaces/spaces/access.ts';
import { notAllowed } from '#domains/spaces/spaces/answers.tsx';
import { insiders } from '#domains/spaces/spaces/model.ts';
import { canAddFiles, canRemove, frameOf } from '#domains/spaces/spaces/policy.ts';
import { type Actor, everyone } from '#kernel/actor.ts';
import { readCursor, takePage, writeCursor } from '#kernel/cursor.ts';
import { type Problems, readForm } from '#platform/forms.ts';
import {
  type Answer,
  notFound,
  type PageRequest,
  page,
  type RequestBy,
  type Route,
  route,
  seeOther,
} from '#platform/http.ts';
import { newId } from '#platform/new-id.ts';
import { largestPicture } from '#platform/pictures.ts';
import { findPicture, findPictureFile } from './access.ts';
import { addPicture } from './commands/add-picture.ts';
import { describePicture } from './commands/describe-picture.ts';
import { removePicture } from './commands/remove-picture.ts';
import { descriptionForm, newPictureForm } from './forms.ts';
import { PicturesPage, type Refused } from './pages/pictures-page.tsx';
import { paths } from './paths.ts';
import { listPictures, picturesAPage } from './queries.ts';

async function showPictures(
  { db, actor, reader, query }: PageRequest,
  space: SeenSpace,
  wrong?: Refused,
): Promise<Answer> {
  const found = await listPictures(db, space, readCursor(query.get('before')));
  const { shown: pictures, last } = takePage(found, picturesAPage);
  const older = last && `${paths.pictures(space.id)}?before=${writeCursor({ at: last.addedAt, id: last.id })}`;
  const view = <PicturesPage {...{ reader, actor, space, pictures, older, wrong }} idempotencyKey={newId()} />;
  const frame = {
    area: 'space',
    title: reader.t('files.pictures'),
    current: 'pictures',
    space: frameOf(space),
  } as const;
  return page(view, frame, wrong ? 422 : 200);
}

async function takePicture<actor extends Actor>(
  request: RequestBy<actor>,
  space: SeenSpace<NoInfer<actor>>,
): Promise<Answer> {
  const { form, files } = request;
  if (!canAddFiles(space)) return notAllowed(request, space);
  const again = (problems: Problems) => showPictures(request, space, { alt: form.get('alt') ?? '', problems });
  const read = readForm(newPictureForm, form);
  const file = files.find(({ field }) => field === 'picture');
  const missing: Problems = file ? {} : { picture: 'files.problem.noFile' };
  if (!read.ok) return again({ ...missing, ...read.problems });
  if (!file) return again(missing);
  if (file.tooLarge) return again({ picture: 'files.problem.tooLarge' });
  const added = await addPicture(request, space, { ...read.value, bytes: file.bytes });
  if (added.ok) return seeOther(paths.pictures(space.id));
  switch (added.reason) {
    case 'notAllowed':
      return notAllowed(request, space);
    case 'taken':
      return again({ '': 'files.problem.again' });
    default:
      return again({ picture: `files.problem.${added.reason}` });
  }
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
      return space ? takePicture(request, space) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pictures/:picture/description',
    who: insiders,
    async handle(request) {
      const { actor, params, form } = request;
      const space = await findSpace(request, params.id, 'files');
      const picture = space && (await findPicture(request, space, params.picture));
      if (!picture) return notFound;
      if (!canRemove(actor, space, picture)) return notAllowed(request, space);
      const read = readForm(descriptionForm, form);
      const again = { picture: picture.id, alt: form.get('alt') ?? '' };
      if (!read.ok) return showPictures(request, space, { ...again, problems: read.problems });
      const described = await describePicture(request, picture, read.value.alt);
      return described.ok ? seeOther(paths.pictures(space.id)) : notAllowed(request, space);
    },
  }),
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
      return removed.ok ? seeOther(paths.pictures(space.id)) : notAllowed(request, space);
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

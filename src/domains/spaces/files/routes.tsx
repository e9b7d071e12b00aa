import { findSpace, type SeenSpace } from '#domains/spaces/spaces/access.ts';
import { notAllowed } from '#domains/spaces/spaces/pages/not-allowed-page.tsx';
import { paths } from '#domains/spaces/spaces/paths.ts';
import { canAddPictures, canRemove, frameOf } from '#domains/spaces/spaces/policy.ts';
import { everyone } from '#kernel/actor.ts';
import { readCursor, takePage, writeCursor } from '#kernel/cursor.ts';
import { type Problems, readForm } from '#platform/forms.ts';
import { type Answer, notFound, type PageRequest, page, type Route, route, seeOther } from '#platform/http.ts';
import { newId } from '#platform/new-id.ts';
import { largestPicture } from '#platform/pictures.ts';
import { findPicture, findPictureFile } from './access.ts';
import { addPicture } from './commands/add-picture.ts';
import { describePicture } from './commands/describe-picture.ts';
import { removePicture } from './commands/remove-picture.ts';
import { descriptionForm, newPictureForm } from './forms.ts';
import { PicturesPage, type Refused } from './pages/pictures-page.tsx';
import { listPictures, picturesAPage } from './queries.ts';

const inside = ['member', 'pupil'] as const;

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
    title: reader.t('spaces.pictures'),
    current: 'pictures',
    space: frameOf(space),
  } as const;
  return page(view, frame, wrong ? 422 : 200);
}

async function takePicture(request: PageRequest, space: SeenSpace): Promise<Answer> {
  const { db, actor, form, files, now, services } = request;
  if (!canAddPictures(space)) return notAllowed(request, space);
  const again = (problems: Problems) => showPictures(request, space, { alt: form.get('alt') ?? '', problems });
  const read = readForm(newPictureForm, form);
  const file = files.find(({ field }) => field === 'picture');
  const missing: Problems = file ? {} : { picture: 'spaces.problem.noFile' };
  if (!read.ok) return again({ ...missing, ...read.problems });
  if (!file) return again(missing);
  if (file.tooLarge) return again({ picture: 'spaces.problem.tooLarge' });
  const added = await addPicture(db, actor, space, { ...read.value, bytes: file.bytes }, { now, services });
  if (added.ok) return seeOther(paths.pictures(space.id));
  switch (added.reason) {
    case 'notAllowed':
      return notAllowed(request, space);
    case 'taken':
      return again({ '': 'spaces.problem.again' });
    default:
      return again({ picture: `spaces.problem.${added.reason}` });
  }
}

export const pictureRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/spaces/:id/pictures',
    who: inside,
    async handle(request) {
      const space = await findSpace(request, request.params.id, 'files');
      return space ? showPictures(request, space) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pictures',
    who: inside,
    files: largestPicture,
    async handle(request) {
      const space = await findSpace(request, request.params.id, 'files');
      return space ? takePicture(request, space) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pictures/:picture/description',
    who: inside,
    async handle(request) {
      const { db, actor, params, form, now, services } = request;
      const space = await findSpace({ db, actor }, params.id, 'files');
      const picture = space && (await findPicture(db, space, params.picture));
      if (!picture) return notFound;
      if (!canRemove(actor, space, picture)) return notAllowed(request, space);
      const read = readForm(descriptionForm, form);
      const again = { picture: picture.id, alt: form.get('alt') ?? '' };
      if (!read.ok) return showPictures(request, space, { ...again, problems: read.problems });
      const done = await describePicture(db, actor, { space, picture }, read.value.alt, { now, live: services.live });
      return done.ok ? seeOther(paths.pictures(space.id)) : notAllowed(request, space);
    },
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pictures/:picture/removal',
    who: inside,
    async handle(request) {
      const { db, actor, params, now, services } = request;
      const space = await findSpace({ db, actor }, params.id, 'files');
      const picture = space && (await findPicture(db, space, params.picture));
      if (!picture) return notFound;
      const removed = await removePicture(db, actor, { space, picture }, { now, services });
      return removed.ok ? seeOther(paths.pictures(space.id)) : notAllowed(request, space);
    },
  }),
  route({
    method: 'GET',
    path: '/pictures/:id',
    who: everyone,
    async handle({ db, actor, params, services }) {
      const picture = await findPictureFile(db, actor, params.id);
      const bytes = picture && (await services.files.get(picture.key));
      if (!bytes) return notFound;
      const cache = picture.audience === 'public' ? 'public' : 'private';
      return { kind: 'file', type: 'image/webp', bytes, cache, etag: picture.key };
    },
  }),
];

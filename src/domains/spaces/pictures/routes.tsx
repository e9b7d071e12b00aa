import { findSpace, type SeenSpace } from '#domains/spaces/access.ts';
import { notAllowed } from '#domains/spaces/pages/not-allowed-page.tsx';
import { paths } from '#domains/spaces/paths.ts';
import { canAddPictures, canRemove, frameOf } from '#domains/spaces/policy.ts';
import { everyone } from '#kernel/actor.ts';
import { cutPage, readMark, writeMark } from '#kernel/mark.ts';
import { type Problems, readForm } from '#platform/forms.ts';
import { type Answer, type Asked, notFound, page, type Route, route, seeOther } from '#platform/http.ts';
import { newId } from '#platform/new-id.ts';
import { findPicture, findPictureFile } from './access.ts';
import { addPicture } from './commands/add-picture.ts';
import { describePicture } from './commands/describe-picture.ts';
import { removePicture } from './commands/remove-picture.ts';
import { descriptionForm, newPictureForm } from './forms.ts';
import { PicturesPage, type Refused } from './pages/pictures-page.tsx';
import { listPictures, picturesAPage } from './queries.ts';

const inside = ['member', 'pupil'] as const;

async function showPictures({ db, actor, reader, query }: Asked, space: SeenSpace, wrong?: Refused): Promise<Answer> {
  const found = await listPictures(db, space, readMark(query.get('before')));
  const { shown: pictures, last } = cutPage(found, picturesAPage);
  const older = last && `${paths.pictures(space.id)}?before=${writeMark({ at: last.addedAt, id: last.id })}`;
  const view = <PicturesPage {...{ reader, actor, space, pictures, older, wrong }} once={newId()} />;
  const frame = {
    place: 'space',
    title: reader.t('spaces.pictures'),
    current: 'pictures',
    space: frameOf(space),
  } as const;
  return page(view, frame, wrong ? 422 : 200);
}

async function takePicture(asked: Asked, space: SeenSpace): Promise<Answer> {
  const { db, actor, form, files, now, services } = asked;
  if (!canAddPictures(space)) return notAllowed(asked, space);
  const again = (problems: Problems) => showPictures(asked, space, { alt: form.get('alt') ?? '', problems });
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
      return notAllowed(asked, space);
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
    async handle(asked) {
      const space = await findSpace(asked.db, asked.actor, asked.params.id);
      return space ? showPictures(asked, space) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pictures',
    who: inside,
    files: true,
    async handle(asked) {
      const space = await findSpace(asked.db, asked.actor, asked.params.id);
      return space ? takePicture(asked, space) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pictures/:picture/description',
    who: inside,
    async handle(asked) {
      const { db, actor, params, form, now, services } = asked;
      const space = await findSpace(db, actor, params.id);
      const picture = space && (await findPicture(db, space, params.picture));
      if (!picture) return notFound;
      if (!canRemove(actor, space, picture)) return notAllowed(asked, space);
      const read = readForm(descriptionForm, form);
      const again = { picture: picture.id, alt: form.get('alt') ?? '' };
      if (!read.ok) return showPictures(asked, space, { ...again, problems: read.problems });
      const done = await describePicture(db, actor, { space, picture }, read.value.alt, { now, live: services.live });
      return done.ok ? seeOther(paths.pictures(space.id)) : notAllowed(asked, space);
    },
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/pictures/:picture/removal',
    who: inside,
    async handle(asked) {
      const { db, actor, params, now, services } = asked;
      const space = await findSpace(db, actor, params.id);
      const picture = space && (await findPicture(db, space, params.picture));
      if (!picture) return notFound;
      const removed = await removePicture(db, actor, { space, picture }, { now, services });
      return removed.ok ? seeOther(paths.pictures(space.id)) : notAllowed(asked, space);
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
      return { kind: 'file', type: 'image/webp', bytes, cache: picture.audience === 'public' ? 'public' : 'private' };
    },
  }),
];

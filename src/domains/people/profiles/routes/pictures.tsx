import type { Member } from '#kernel/actor.ts';
import { type Problems, readForm } from '#platform/forms.ts';
import { type Answer, notFound, page, type RequestBy, type Route, route, seeDone } from '#platform/http.ts';
import { largestPicture } from '#platform/pictures.ts';
import { findPerson, findPhoto, findPhotoKey } from '../access.ts';
import { chooseAudience } from '../commands/choose-audience.ts';
import { removePicture } from '../commands/remove-picture.ts';
import { setPicture } from '../commands/set-picture.ts';
import { photoForm } from '../forms.ts';
import { PhotoPage } from '../pages/photo-page.tsx';
import { paths } from '../paths.ts';

export const pictureRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/people/:id/picture',
    who: ['member', 'officer'],
    async handle({ db, actor, params, services }) {
      const key = await findPhotoKey({ db, actor }, params.id);
      const bytes = key === undefined ? undefined : await services.files.get(key);
      if (key === undefined || !bytes) return notFound;
      // Readers change with the audience: nothing but the reader's own browser keeps it.
      return { kind: 'file', type: 'image/webp', bytes, cache: 'private', etag: key };
    },
  }),
  route({
    method: 'GET',
    path: '/profile/picture',
    who: ['member'],
    async handle(request) {
      const photo = await findPhoto(request.db, request.actor.id);
      return showPhoto(request, { audience: photo?.audience ?? 'members' });
    },
  }),
  route({
    method: 'POST',
    path: '/profile/picture',
    who: ['member'],
    files: largestPicture,
    handle: takePhoto,
  }),
  route({
    method: 'POST',
    path: '/profile/picture/removal',
    who: ['member'],
    async handle(request) {
      await removePicture(request);
      return seeDone(paths.ownProfile(), 'profiles.done.photoRemoved');
    },
  }),
];

async function takePhoto(request: RequestBy<Member>): Promise<Answer> {
  const { db, actor, form, files } = request;
  const audience = form.get('audience') ?? '';
  const again = (problems: Problems, status = 422) => showPhoto(request, { audience, problems, status });
  const file = files.find(({ field }) => field === 'picture');
  if (file?.tooLarge) return again({ picture: 'files.problem.tooLarge' });
  const read = readForm(photoForm, form);
  if (!read.ok) return again(read.problems);
  const saved = () => seeDone(paths.ownProfile(), 'profiles.done.photoSaved');
  if (!file) {
    if (!(await findPhoto(db, actor.id))) return again({ picture: 'profiles.problem.noPhoto' });
    await chooseAudience(request, read.value.audience);
    return saved();
  }
  const { across, down, zoom } = read.value;
  const cut = { across: across / 100, down: down / 100, zoom: zoom / 100 };
  const set = await setPicture(request, { bytes: await file.read(), cut, audience: read.value.audience });
  if (set.ok) return saved();
  const status = { tooMany: 429, busy: 503 } as const;
  if (set.reason === 'tooMany') return again({ '': 'files.problem.tooMany' }, status.tooMany);
  return again({ picture: `files.problem.${set.reason}` }, set.reason === 'busy' ? status.busy : 422);
}

interface Shown {
  readonly audience: string;
  readonly problems?: Problems;
  readonly status?: number;
}

async function showPhoto(
  request: RequestBy<Member>,
  { audience, problems = {}, status = 200 }: Shown,
): Promise<Answer> {
  const { reader, actor } = request;
  const person = await findPerson(request, actor.id);
  if (!person) return notFound;
  return page(
    <PhotoPage {...{ reader, person, audience, problems }} />,
    {
      area: 'desk',
      title: reader.t('profiles.photo.title'),
    },
    status,
  );
}

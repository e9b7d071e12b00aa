import type { PrivateDetail } from '#domains/core/content/model.ts';
import type { Member } from '#kernel/actor.ts';
import { type Problems, readForm } from '#platform/forms.ts';
import { type Answer, notFound, type RequestBy, type Route, route, seeDone } from '#platform/http.ts';
import { largestPicture } from '#platform/pictures.ts';
import { findJournalPicture, findJournalPost, type SeenJournalPost } from '../access.ts';
import { notAllowed, showPost } from '../answers.tsx';
import { addPicture } from '../commands/add-picture.ts';
import { removePicture } from '../commands/remove-picture.ts';
import { pictureForm } from '../forms.ts';
import { journalReaders } from '../model.ts';
import { paths } from '../paths.ts';
import { canEdit } from '../policy.ts';
import { findPublicDetails } from '../steps/find-public-details.ts';

export const pictureRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/journal/pictures/:picture',
    who: journalReaders,
    async handle({ db, actor, params, services }) {
      const picture = await findJournalPicture({ db, actor }, params.picture);
      const bytes = picture && (await services.files.get(picture.key));
      if (!bytes) return notFound;
      // Readers change with the audience: nothing but the reader's own browser keeps it.
      return { kind: 'file', type: 'image/webp', bytes, cache: 'private', etag: picture.key };
    },
  }),
  route({
    method: 'POST',
    path: '/journal/:id/pictures',
    who: ['member'],
    files: largestPicture,
    async handle(request) {
      const post = await findJournalPost(request, request.params.id);
      if (!post || !canEdit(request.actor, post)) return notFound;
      return takePicture(request, post);
    },
  }),
  route({
    method: 'POST',
    path: '/journal/:id/pictures/:picture/removal',
    who: ['member'],
    async handle(request) {
      const { id, picture: which } = request.params;
      const post = await findJournalPost(request, id);
      if (!post || !canEdit(request.actor, post)) return notFound;
      const picture = post.pictures.find((one) => one.id === which);
      const done = () => seeDone(paths.post(post.id), 'journal.done.pictureRemoved');
      // Removed before, by the same form.
      if (!picture) return done();
      const removed = await removePicture(request, post, picture);
      return removed.ok ? done() : notAllowed(request.reader, request.actor.id);
    },
  }),
];

async function takePicture(request: RequestBy<Member>, post: SeenJournalPost<Member>): Promise<Answer> {
  const { db, form, files, reader } = request;
  const alt = form.get('alt') ?? '';
  const again = (problems: Problems, named: readonly PrivateDetail[] = [], status = 422) =>
    showPost(request, post, { picture: { alt, problems, named }, status });
  const file = files.find(({ field }) => field === 'picture');
  const missing: Problems = file ? {} : { picture: 'journal.problem.noFile' };
  if (file?.tooLarge) return again({ picture: 'files.problem.tooLarge' });
  const read = readForm(pictureForm, form);
  // A file cannot be put into the form again.
  if (!read.ok) return again({ ...read.problems, ...missing, ...(file && { picture: 'journal.problem.chooseAgain' }) });
  if (!file) return again(missing);
  const added = await addPicture(request, post, { ...read.value, bytes: await file.read() });
  if (added.ok) return seeDone(paths.post(post.id), 'journal.done.pictureAdded');
  switch (added.reason) {
    case 'notAllowed':
      return notAllowed(reader, request.actor.id);
    case 'privateDetails': {
      const named = await findPublicDetails({ db }, { ...post, alts: [alt] });
      return again({ picture: 'journal.problem.chooseAgain' }, named);
    }
    case 'tooManyPictures':
      return again({ '': 'journal.problem.tooManyPictures' });
    case 'taken':
      return again({ '': 'journal.problem.again' });
    case 'tooMany':
      return again({ '': 'files.problem.tooMany' }, [], 429);
    default:
      return again({ picture: `files.problem.${added.reason}` }, [], added.reason === 'busy' ? 503 : 422);
  }
}

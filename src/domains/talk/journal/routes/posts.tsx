import type { PrivateDetail } from '#domains/core/content/model.ts';
import { findPerson, type SeenPerson } from '#domains/people/profiles/access.ts';
import type { Member } from '#kernel/actor.ts';
import { isUuid, type JournalPostId, type MemberId } from '#kernel/ids.ts';
import { type Problems, readForm } from '#platform/forms.ts';
import { type Answer, notFound, ownArea, page, type RequestBy, type Route, route, seeDone } from '#platform/http.ts';
import { newId } from '#platform/new-id.ts';
import { findJournalPost, type SeenJournalPost } from '../access.ts';
import { notAllowed } from '../answers.tsx';
import { editPost } from '../commands/edit-post.ts';
import { removePost } from '../commands/remove-post.ts';
import { writePost } from '../commands/write-post.ts';
import { editedPostForm, newPostForm } from '../forms.ts';
import { type JournalAudience, type JournalAuthor, journalReaders } from '../model.ts';
import { JournalPage } from '../pages/journal-page.tsx';
import { PostFormPage } from '../pages/post-form-page.tsx';
import { paths } from '../paths.ts';
import { canEdit, canOpenProfiles, canWrite } from '../policy.ts';
import { listPostsOf } from '../queries.ts';
import { findPublicDetails } from '../steps/find-public-details.ts';

export const postRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/people/:id/journal',
    who: journalReaders,
    async handle(request) {
      const { actor, reader, params, query } = request;
      if (!isUuid(params.id)) return notFound;
      const person = await findPerson(request, params.id);
      if (!person && canOpenProfiles(actor)) return notFound;
      const journal = await listPostsOf(request, params.id as MemberId, query.get('after'));
      const author = authorOf(person, journal.posts[0]);
      // To guests a journal without a public post is none.
      if (!author) return notFound;
      const title = reader.t('journal.of', { name: author.name });
      return page(<JournalPage {...{ reader, actor, author, journal }} />, {
        area: ownArea(actor),
        title,
        current: 'people',
      });
    },
  }),
  route({
    method: 'GET',
    path: '/journal/new',
    who: ['member'],
    async handle(request) {
      const { id } = request.actor;
      if (!canWrite(request.actor)) return notAllowed(request.reader, id);
      return showForm(request, { typed: { body: '', audience: 'members' }, problems: {}, status: 200 });
    },
  }),
  route({
    method: 'POST',
    path: '/journal',
    who: ['member'],
    async handle(request) {
      const { actor, form, reader } = request;
      const { id } = actor;
      const typed = typedIn(form);
      const read = readForm(newPostForm, form);
      if (!canWrite(actor)) return notAllowed(reader, id);
      if (!read.ok) return showForm(request, { typed, problems: read.problems, status: 422 });
      const written = await writePost(request, read.value);
      if (written.ok) return seeDone(paths.post(written.value), 'journal.done.posted');
      switch (written.reason) {
        case 'notAllowed':
          return notAllowed(reader, id);
        case 'privateDetails':
          return showForm(request, await withDetails(request, { typed }));
        case 'taken':
          return showForm(request, { typed, problems: { '': 'journal.problem.again' }, status: 422 });
        case 'tooMany':
          return showForm(request, { typed, problems: { '': 'journal.problem.tooMany' }, status: 429 });
      }
    },
  }),
  route({
    method: 'GET',
    path: '/journal/:id/edit',
    who: ['member'],
    async handle(request) {
      const post = await findJournalPost(request, request.params.id);
      if (!post || !canEdit(request.actor, post)) return notFound;
      const { body, audience } = post;
      return showForm(request, { post, typed: { body, audience }, problems: {}, status: 200 });
    },
  }),
  route({
    method: 'POST',
    path: '/journal/:id/edit',
    who: ['member'],
    async handle(request) {
      const { form, params } = request;
      const post = await findJournalPost(request, params.id);
      if (!post || !canEdit(request.actor, post)) return notFound;
      const typed = typedIn(form);
      const version = Number(form.get('version')) || post.version;
      const read = readForm(editedPostForm, form);
      if (!read.ok) return showForm(request, { post, typed, version, problems: read.problems, status: 422 });
      const edited = await editPost(request, post, read.value);
      if (edited.ok) return seeDone(paths.post(post.id), 'journal.done.edited');
      switch (edited.reason) {
        case 'notAllowed':
          return notAllowed(request.reader, request.actor.id);
        case 'privateDetails':
          return showForm(request, { ...(await withDetails(request, { typed, post })), post, version });
        case 'changedMeanwhile':
          return showForm(request, { post, typed, meanwhile: true, problems: {}, status: 409 });
        case 'tooMany':
          return showForm(request, { post, typed, version, problems: { '': 'journal.problem.tooMany' }, status: 429 });
      }
    },
  }),
  route({
    method: 'POST',
    path: '/journal/:id/removal',
    who: ['member'],
    async handle(request) {
      const post = await findJournalPost(request, request.params.id);
      if (!post) return notFound;
      const removed = await removePost(request, post);
      return removed.ok ? seeDone(paths.journal(request.actor.id), 'journal.done.removed') : notFound;
    },
  }),
];

/** As their profile says; guests know what a post says of its author. */
function authorOf(person: SeenPerson | undefined, post: SeenJournalPost | undefined): JournalAuthor | undefined {
  if (!person) return post && { ...post, id: post.author };
  const { id, name, initialsOf, country, school, languages, ageFrom, ageTo } = person;
  const spoken = languages.map(({ language }) => language);
  return {
    ...{ id, name, initialsOf, country, school: school?.name ?? null },
    about: { languages: spoken, ageFrom, ageTo },
  };
}

interface Typed {
  readonly body: string;
  readonly audience: string;
}

const typedIn = (form: URLSearchParams): Typed => ({
  body: form.get('body') ?? '',
  audience: form.get('audience') ?? '',
});

interface Shown {
  readonly typed: Typed;
  readonly post?: SeenJournalPost;
  /** That the writer has seen; left out where it is the newest. */
  readonly version?: number;
  /** Another tab has saved since. */
  readonly meanwhile?: boolean;
  readonly problems: Problems;
  /** What the text tells that not everybody may read. */
  readonly named?: readonly PrivateDetail[];
  readonly status: number;
}

/** The same form with what has to be taken out before everybody reads it. */
async function withDetails(
  { db, actor }: RequestBy<Member>,
  { typed, post }: { readonly typed: Typed; readonly post?: SeenJournalPost },
): Promise<Shown> {
  const { body } = typed;
  const alts = post?.pictures.map(({ alt }) => alt) ?? [];
  const audience: JournalAudience = 'public';
  const named = await findPublicDetails({ db }, { author: actor.id, audience, body, alts });
  return { typed, named, problems: {}, status: 422 };
}

function showForm({ reader, actor }: RequestBy<Member>, shown: Shown): Answer {
  const { post, version = post?.version, status, ...rest } = shown;
  return page(
    <PostFormPage {...{ reader, actor, post, version, ...rest }} idempotencyKey={newId<JournalPostId>()} />,
    { area: 'desk', title: reader.t(post ? 'journal.edit' : 'journal.write'), current: 'people' },
    status,
  );
}

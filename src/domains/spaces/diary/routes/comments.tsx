import { keepTicks, type PrivateDetail } from '#domains/core/content/model.ts';
import { readConsent } from '#domains/core/content/parts/private-details.tsx';
import { PublishDetailsPage } from '#domains/spaces/pupils/parts/publish-details-page.tsx';
import { canNameInComments } from '#domains/spaces/pupils/policy.ts';
import { findPrivateDetails } from '#domains/spaces/pupils/steps/find-private-details.ts';
import { findBodyOf } from '#domains/spaces/replies/queries/body-of.ts';
import { findLastOwnReply } from '#domains/spaces/replies/queries/last-own-reply.ts';
import { contactProblems } from '#domains/spaces/spaces/parts/contacts-of-pupils.ts';
import { type Actor, everyone } from '#kernel/actor.ts';
import { readCursor, writeCursor } from '#kernel/cursor.ts';
import { textFromHtml } from '#platform/clean-html.ts';
import { hasProblems, type Problems, readForm } from '#platform/forms.ts';
import { type Answer, notFound, type PageRequest, page, type Route, route, seeDone } from '#platform/http.ts';
import { newId } from '#platform/new-id.ts';
import {
  findComment,
  findDiary,
  findPostInDiary,
  type PostInDiary,
  type SeenComment,
  type SeenDiary,
} from '../access.ts';
import { frame, notAllowed } from '../answers.tsx';
import { removeComment } from '../commands/remove-comment.ts';
import { showComment } from '../commands/show-comment.ts';
import { writeComment } from '../commands/write-comment.ts';
import { commentForm } from '../forms.ts';
import { PostPage } from '../pages/post-page.tsx';
import { paths } from '../paths.ts';
import { canReadWaiting } from '../policy.ts';
import { findBesidePost } from '../queries/beside-post.ts';
import { listComments } from '../queries.ts';

const commenters = ['member', 'pupil', 'officer'] as const;

async function showPost(
  { db, actor, reader, query }: PageRequest,
  { diary, post }: PostInDiary,
  again?: {
    readonly body: string;
    readonly problems: Problems;
    readonly status: 422 | 429;
    readonly named?: readonly PrivateDetail[];
  },
): Promise<Answer> {
  const { space } = diary;
  const { replies: comments, older } = await listComments(db, { diary, post }, readCursor(query.get('before')));
  const { stamp, days } = await findBesidePost(db, diary, post.id);
  const isPublic = post.audience === 'public' && !post.removal;
  const title = post.title || reader.t('diary.title');
  return page(
    <PostPage
      {...{ reader, actor, diary, post, comments, stamp, days }}
      older={older && `${paths.post(space.id, post.id)}?before=${writeCursor(older)}#comments`}
      returned={again}
      idempotencyKey={newId()}
    />,
    frame(diary, title, {
      feed: paths.feed(space.id, reader.language),
      ...(isPublic && { description: textFromHtml(post.body).slice(0, 200).toWellFormed() }),
    }),
    again?.status ?? 200,
  );
}

async function submitComment<actor extends Actor>(
  request: PageRequest<string, actor>,
  { diary, post }: PostInDiary<NoInfer<actor>>,
): Promise<Answer> {
  const { form } = request;
  const body = form.get('body') ?? '';
  const again = (problems: Problems, status: 422 | 429 = 422, named: readonly PrivateDetail[] = []) =>
    showPost(request, { diary, post }, { body, problems, status, named });
  const read = readForm(commentForm, form);
  if (!read.ok) return again(read.problems);
  const earlier = await findLastOwnReply(request.db, request.actor, post.id);
  const problems = contactProblems(request.actor, { body: read.value.body }, { earlier });
  if (hasProblems(problems)) return again(problems);
  const written = await writeComment(request, { diary, post }, { ...read.value, consent: readConsent(form) });
  if (written.ok) return seeDone(`${paths.post(diary.space.id, post.id)}#${written.value}`, 'diary.done.commented');
  switch (written.reason) {
    case 'notAllowed':
      return notAllowed(request, diary);
    case 'gone':
      return notFound;
    case 'privateDetails': {
      const text = { space: diary.space.id, kind: 'post' as const, subject: post.id, title: read.value.body, html: '' };
      const named = keepTicks(await findPrivateDetails(request, text), readConsent(form));
      // Others than its teachers are not told who is a pupil of this space.
      return !canNameInComments(diary.space) && !(named.length > 0 && named.every(({ kind }) => kind === 'contact'))
        ? again({ body: 'diary.problem.commentNames' })
        : again({}, 422, named);
    }
    case 'taken':
      return again({ '': 'diary.problem.again' });
    case 'tooManyLinks':
      return again({ body: 'diary.problem.tooManyLinks' });
    case 'tooMany':
      return again({ '': 'diary.problem.tooMany' }, 429);
  }
}

/** What a comment from outside tells of people, before it is shown to everybody. */
async function askAboutComment(request: PageRequest, diary: SeenDiary, comment: SeenComment): Promise<Answer> {
  const { actor, reader } = request;
  const { id, post } = comment;
  const title = await findBodyOf(request.db, comment);
  const text = { space: diary.space.id, kind: 'post' as const, subject: post.id, title, html: '' };
  const view = (
    <PublishDetailsPage
      {...{ reader, actor, title, named: await findPrivateDetails(request, text) }}
      action={paths.commentShowing(diary.space.id, id)}
      back={`${paths.post(diary.space.id, post.id)}#${id}`}
      asked={request.form.has('asked')}
    />
  );
  return page(view, frame(diary, reader.t('pupils.names.heading')), 422);
}

/** One post with its comments. */
export const commentRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/diary/:space/:post',
    who: everyone,
    async handle(request) {
      const found = await findPostInDiary(request, request.params);
      return found ? showPost(request, found) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/diary/:space/:post/comments',
    who: commenters,
    async handle(request) {
      const found = await findPostInDiary(request, request.params);
      return found ? submitComment(request, found) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/diary/:space/comments/:comment/showing',
    who: ['member'],
    async handle(request) {
      const { space, comment: id } = request.params;
      const diary = await findDiary(request, space);
      const comment = diary && canReadWaiting(diary) ? await findComment(request, diary, id) : undefined;
      if (!diary || !comment) return notFound;
      const shown = await showComment(request, diary, comment, readConsent(request.form));
      if (shown.ok) return seeDone(`${paths.post(diary.space.id, comment.post.id)}#${id}`, 'diary.done.commentShown');
      return shown.reason === 'privateDetails' ? askAboutComment(request, diary, comment) : notAllowed(request, diary);
    },
  }),
  route({
    method: 'POST',
    path: '/diary/:space/comments/:comment/removal',
    who: commenters,
    async handle(request) {
      const { space, comment: id } = request.params;
      const diary = await findDiary(request, space);
      const comment = diary && (await findComment(request, diary, id));
      if (!comment) return notFound;
      const removed = await removeComment(request, diary, comment);
      return removed.ok
        ? seeDone(`${paths.post(diary.space.id, comment.post.id)}#comments`, 'diary.done.commentRemoved')
        : notAllowed(request, diary);
    },
  }),
];

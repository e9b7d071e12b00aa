import { isShown, statusOf } from '#domains/people/screening/model.ts';
import { paths as screening } from '#domains/people/screening/paths.ts';
import { readConcern } from '#domains/people/screening/queries.ts';
import { type Problems, readForm } from '#platform/forms.ts';
import { notFound, type Route, route, seeDone, seeOther } from '#platform/http.ts';
import { findComment, findJournalPost } from '../access.ts';
import { notAllowed, showPost } from '../answers.tsx';
import { reactToPost } from '../commands/react-to-post.ts';
import { removeComment } from '../commands/remove-comment.ts';
import { writeComment } from '../commands/write-comment.ts';
import { commentForm, reactionForm } from '../forms.ts';
import { journalReaders } from '../model.ts';
import { paths } from '../paths.ts';

export const commentRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/journal/:id',
    who: journalReaders,
    async handle(request) {
      const post = await findJournalPost(request, request.params.id);
      return post ? showPost(request, post) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/journal/:id/comments',
    who: ['member'],
    async handle(request) {
      const { form, params } = request;
      const post = await findJournalPost(request, params.id);
      if (!post) return notFound;
      const again = (problems: Problems, status = 422) =>
        showPost(request, post, { comment: { body: form.get('body') ?? '', problems }, status });
      const read = readForm(commentForm, form);
      if (!read.ok) return again(read.problems);
      const sendAnyway = form.get('sendAnyway') === 'yes';
      const written = await writeComment(request, post, { ...read.value, sendAnyway });
      if (written.ok) return seeDone(`${paths.post(post.id)}#${written.value}`, 'journal.done.commented');
      const { reason } = written;
      if (isShown(reason)) {
        const { body } = read.value;
        const concern = await readConcern(request, reason, { kind: 'comment', body });
        return showPost(request, post, { comment: { body, problems: {}, concern }, status: statusOf(reason) });
      }
      switch (reason) {
        case 'held':
          return seeDone(screening.held(read.value.idempotencyKey), 'screening.done.held');
        case 'notAllowed':
          return again({ '': 'journal.problem.notVerified' }, 403);
        case 'gone':
          return again({ '': 'journal.problem.gone' }, 409);
        case 'taken':
          return again({ '': 'journal.problem.again' });
        case 'limited':
        case 'tooMany':
          return again({ '': 'journal.problem.tooManyComments' }, 429);
      }
    },
  }),
  route({
    method: 'POST',
    path: '/journal/:id/comments/:comment/removal',
    who: ['member'],
    async handle(request) {
      const { id, comment: which } = request.params;
      const post = await findJournalPost(request, id);
      const comment = post && (await findComment(request, post, which));
      if (!post || !comment) return notFound;
      const removed = await removeComment(request, post, comment);
      return removed.ok
        ? seeDone(`${paths.post(post.id)}#comments`, 'journal.done.commentRemoved')
        : notAllowed(request.reader, request.actor.id);
    },
  }),
  route({
    method: 'POST',
    path: '/journal/:id/reaction',
    who: ['member'],
    async handle(request) {
      const post = await findJournalPost(request, request.params.id);
      if (!post) return notFound;
      const read = readForm(reactionForm, request.form);
      // Its buttons send one of the kinds: without one nothing was pressed.
      if (!read.ok) return seeOther(`${paths.post(post.id)}#reactions`);
      const { kind } = read.value;
      const said = await reactToPost(request, post, kind);
      if (!said.ok) return notAllowed(request.reader, request.actor.id);
      return seeDone(`${paths.post(post.id)}#reactions`, kind === 'none' ? 'journal.done.unsaid' : 'journal.done.said');
    },
  }),
];

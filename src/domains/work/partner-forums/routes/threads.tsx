import { isShown, statusOf } from '#domains/people/screening/model.ts';
import { paths as screening } from '#domains/people/screening/paths.ts';
import { readConcern } from '#domains/people/screening/queries.ts';
import { removeDiscussion } from '#domains/spaces/forum/commands/remove-discussion.ts';
import { removeDiscussionReply } from '#domains/spaces/forum/commands/remove-discussion-reply.ts';
import { canReplyTo } from '#domains/spaces/forum/policy.ts';
import { readForm } from '#platform/forms.ts';
import {
  type Answer,
  notFound,
  type PageRequest,
  type RequestBy,
  type Route,
  route,
  seeDone,
  seeOther,
} from '#platform/http.ts';
import { findForumReply, findThread, type SeenThread } from '../access.ts';
import { type ForumReader, notAllowed, readers, showThread } from '../answers.tsx';
import { followThread } from '../commands/follow-thread.ts';
import { replyToThread } from '../commands/reply-to-thread.ts';
import { replyForm } from '../forms.ts';
import { isNoise } from '../model.ts';
import { paths } from '../paths.ts';
import { writesWithLimits } from '../policy.ts';

type InThread = PageRequest<'/forums/threads/:thread', ForumReader>;

async function withThread(
  request: InThread,
  act: (thread: SeenThread<ForumReader>) => Promise<Answer> | Answer,
): Promise<Answer> {
  const thread = await findThread(request, request.params.thread);
  if (!thread) return notFound;
  const { mergedInto } = thread.discussion;
  return mergedInto ? seeOther(paths.thread(mergedInto)) : act(thread);
}

export const threadRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/forums/threads/:thread',
    who: readers,
    handle: (request) => withThread(request, (thread) => showThread(request, thread)),
  }),
  route({
    method: 'POST',
    path: '/forums/threads/:thread/replies',
    who: readers,
    handle: (request) => withThread(request, (thread) => submitReply(request, thread)),
  }),
  route({
    method: 'POST',
    path: '/forums/threads/:thread/answering',
    who: readers,
    handle: (request) =>
      withThread(request, (thread) => {
        if (!canReplyTo(thread.space, thread.discussion)) return notAllowed(request, thread.space.id);
        const body = request.form.get('body') ?? '';
        // It comes as a form that is not sent yet: the field says so.
        return showThread(request, thread, { reply: { body, problems: { body: 'partner-forums.problem.carried' } } });
      }),
  }),
  route({
    method: 'POST',
    path: '/forums/threads/:thread/following',
    who: ['member'],
    async handle(request) {
      const thread = await findThread(request, request.params.thread);
      if (!thread) return notFound;
      const follows = request.form.get('follows') === 'yes';
      await followThread(request, thread, follows);
      return seeDone(
        paths.thread(thread.discussion.id),
        follows ? 'partner-forums.done.followsThread' : 'partner-forums.done.followsThreadNot',
      );
    },
  }),
  route({
    method: 'POST',
    path: '/forums/threads/:thread/removal',
    who: readers,
    handle: (request) =>
      withThread(request, async ({ space, discussion }) => {
        const removed = await removeDiscussion(request, space, discussion);
        return removed.ok ? seeDone(paths.forum(space.id), 'forum.done.removed') : notAllowed(request, space.id);
      }),
  }),
  route({
    method: 'POST',
    path: '/forums/replies/:reply/removal',
    who: readers,
    async handle(request) {
      const found = await findForumReply(request, request.params.reply);
      if (!found) return notFound;
      const removed = await removeDiscussionReply(request, found.space, found.reply);
      if (!removed.ok) return notAllowed(request, found.space.id);
      return seeDone(paths.thread(found.reply.discussion.id), 'forum.done.replyRemoved');
    },
  }),
];

async function submitReply(request: RequestBy<ForumReader>, thread: SeenThread<ForumReader>): Promise<Answer> {
  const { form, actor } = request;
  const { space, discussion } = thread;
  if (!canReplyTo(space, discussion)) return notAllowed(request, space.id);
  const body = form.get('body') ?? '';
  const read = readForm(replyForm, form);
  if (!read.ok) return showThread(request, thread, { reply: { body, problems: read.problems } });
  const sendAnyway = form.get('sendAnyway') === 'yes';
  const written = await replyToThread(request, thread, { ...read.value, sendAnyway });
  if (written.ok) return seeDone(`${paths.thread(discussion.id)}#${written.value}`, 'forum.done.replied');
  const { reason } = written;
  if (reason === 'notAllowed') return notAllowed(request, space.id);
  if (reason === 'gone') return seeOther(paths.thread(discussion.id));
  if (reason === 'taken')
    return showThread(request, thread, { reply: { body, problems: { '': 'forum.problem.again' } } });
  if (reason === 'held') return seeDone(screening.held(read.value.idempotencyKey), 'screening.done.held');
  if (isShown(reason) && writesWithLimits(actor)) {
    const concern = await readConcern({ ...request, actor }, reason, { kind: 'reply', body });
    return showThread(request, thread, { reply: { body, problems: {}, concern }, status: statusOf(reason) });
  }
  const problem = isNoise(reason) ? (`partner-forums.problem.${reason}` as const) : 'forum.problem.tooMany';
  return showThread(request, thread, { reply: { body, problems: { '': problem } }, status: 429 });
}

import { canModerate } from '#domains/spaces/spaces/policy.ts';
import { type Answer, notFound, type PageRequest, type RequestBy, type Route, route, seeDone } from '#platform/http.ts';
import { findForum, findThread, type SeenThread } from '../access.ts';
import { type ForumReader, notAllowed, readers, showThread } from '../answers.tsx';
import { closeThread } from '../commands/close-thread.ts';
import { mergeThreads } from '../commands/merge-threads.ts';
import { moveThread } from '../commands/move-thread.ts';
import { threadAt } from '../forms.ts';
import { paths } from '../paths.ts';

type InThread = PageRequest<'/forums/threads/:thread', ForumReader>;

/** Of a thread that those ask who moderate the forum. */
async function asModerator(
  request: InThread,
  act: (thread: SeenThread<ForumReader>) => Promise<Answer>,
): Promise<Answer> {
  const thread = await findThread(request, request.params.thread);
  if (!thread) return notFound;
  return canModerate(thread.space) ? act(thread) : notAllowed(request, thread.space.id);
}

export const moderationRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/forums/threads/:thread/closing',
    who: readers,
    handle: (request) =>
      asModerator(request, async (thread) => {
        const closed = request.form.get('closed') === 'yes';
        const done = await closeThread(request, thread, closed);
        if (!done.ok) return notAllowed(request, thread.space.id);
        return seeDone(
          paths.thread(thread.discussion.id),
          closed ? 'partner-forums.done.closed' : 'partner-forums.done.reopened',
        );
      }),
  }),
  route({
    method: 'POST',
    path: '/forums/threads/:thread/move',
    who: readers,
    handle: (request) =>
      asModerator(request, async (thread) => {
        const to = await findForum(request, request.form.get('forum') ?? '');
        if (!to) return notFound;
        const moved = await moveThread(request, thread, to);
        if (moved.ok) return seeDone(paths.thread(thread.discussion.id), 'partner-forums.done.moved');
        return moved.reason === 'gone' ? notFound : notAllowed(request, thread.space.id);
      }),
  }),
  route({
    method: 'POST',
    path: '/forums/threads/:thread/merge',
    who: readers,
    handle: (request) => asModerator(request, (thread) => submitMerge(request, thread)),
  }),
];

async function submitMerge(request: RequestBy<ForumReader>, thread: SeenThread<ForumReader>): Promise<Answer> {
  const { form } = request;
  const address = form.get('address') ?? '';
  const id = threadAt(address || (form.get('into') ?? ''));
  const { mergedInto } = thread.discussion;
  if (mergedInto) return seeDone(paths.thread(mergedInto), 'partner-forums.done.merged');
  const into = id === undefined || id === thread.discussion.id ? undefined : await findThread(request, id);
  const merged = into && (await mergeThreads(request, thread, into));
  if (into && merged?.ok) return seeDone(paths.thread(into.discussion.id), 'partner-forums.done.merged');
  return showThread(request, thread, {
    merge: { address, problems: { address: 'partner-forums.problem.noThread' } },
  });
}

import { findLastOwnReply } from '#domains/spaces/replies/queries/last-own-reply.ts';
import { findSpace, type SeenSpace } from '#domains/spaces/spaces/access.ts';
import { notAllowed } from '#domains/spaces/spaces/answers.tsx';
import { contactProblems } from '#domains/spaces/spaces/parts/contacts-of-pupils.ts';
import { canOpenDiscussion, canReply, frameOf } from '#domains/spaces/spaces/policy.ts';
import type { Member, Pupil } from '#kernel/actor.ts';
import { readCursor, takePage, writeCursor } from '#kernel/cursor.ts';
import { hasProblems, type Problems, readForm } from '#platform/forms.ts';
import { type Answer, notFound, type PageRequest, page, type Route, route, seeDone, seeOther } from '#platform/http.ts';
import { newId } from '#platform/new-id.ts';
import { findDiscussion, findReply, type SeenDiscussion } from './access.ts';
import { openDiscussion } from './commands/open-discussion.ts';
import { removeDiscussion } from './commands/remove-discussion.ts';
import { removeDiscussionReply } from './commands/remove-discussion-reply.ts';
import { replyToDiscussion } from './commands/reply-to-discussion.ts';
import { newDiscussionForm, newReplyForm } from './forms.ts';
import { DiscussionPage } from './pages/discussion-page.tsx';
import { ForumPage } from './pages/forum-page.tsx';
import { NewDiscussionPage } from './pages/new-discussion-page.tsx';
import { paths } from './paths.ts';
import { discussionsAPage, listDiscussionReplies, listDiscussions } from './queries.ts';

const inside = ['member', 'pupil'] as const;
type Insider = Member | Pupil;
type InSpace = PageRequest<'/spaces/:id', Insider>;
type InDiscussion = PageRequest<'/spaces/:id/forum/:discussion', Insider>;

function frame(space: SeenSpace, title: string) {
  return { area: 'space', title, current: 'forum', space: frameOf(space) } as const;
}

async function withSpace(
  request: InSpace,
  act: (space: SeenSpace<Insider>) => Promise<Answer> | Answer,
): Promise<Answer> {
  const space = await findSpace(request, request.params.id, 'forum');
  return space ? act(space) : notFound;
}

function withDiscussion(
  request: InDiscussion,
  act: (space: SeenSpace<Insider>, discussion: SeenDiscussion<Insider>) => Promise<Answer> | Answer,
): Promise<Answer> {
  return withSpace(request, async (space) => {
    const discussion = await findDiscussion(request, space, request.params.discussion);
    return discussion ? act(space, discussion) : notFound;
  });
}

function showNew(
  { reader }: PageRequest,
  space: SeenSpace,
  again?: {
    readonly values: { readonly title: string; readonly body: string };
    readonly problems: Problems;
    readonly status?: 429;
  },
): Answer {
  const view = <NewDiscussionPage {...{ reader, space, ...again }} idempotencyKey={newId()} />;
  return page(view, frame(space, reader.t('forum.new')), again ? (again.status ?? 422) : 200);
}

async function showDiscussion(
  { db, actor, reader, query }: PageRequest,
  space: SeenSpace,
  discussion: SeenDiscussion,
  returned?: { readonly body: string; readonly problems: Problems; readonly status?: 429 },
): Promise<Answer> {
  const { replies, older } = await listDiscussionReplies(db, { space, discussion }, readCursor(query.get('before')));
  const view = (
    <DiscussionPage
      {...{ reader, actor, space, discussion, replies, returned }}
      older={older && `${paths.discussion(space.id, discussion.id)}?before=${writeCursor(older)}`}
      idempotencyKey={newId()}
    />
  );
  return page(
    view,
    frame(space, discussion.title || reader.t('forum.title')),
    returned ? (returned.status ?? 422) : 200,
  );
}

async function submitDiscussion(request: InSpace, space: SeenSpace<Insider>): Promise<Answer> {
  const { form } = request;
  if (!canOpenDiscussion(space)) return notAllowed(request, space);
  const values = { title: form.get('title') ?? '', body: form.get('body') ?? '' };
  const read = readForm(newDiscussionForm, form);
  if (!read.ok) return showNew(request, space, { values, problems: read.problems });
  const problems = contactProblems(request.actor, { title: read.value.title, body: read.value.body });
  if (hasProblems(problems)) return showNew(request, space, { values, problems });
  const opened = await openDiscussion(request, space, read.value);
  if (opened.ok) return seeOther(paths.discussion(space.id, opened.value));
  if (opened.reason === 'notAllowed') return notAllowed(request, space);
  if (opened.reason === 'tooMany')
    return showNew(request, space, { values, problems: { '': 'forum.problem.tooMany' }, status: 429 });
  return showNew(request, space, { values, problems: { '': 'forum.problem.again' } });
}

async function submitReply(
  request: InDiscussion,
  space: SeenSpace<Insider>,
  discussion: SeenDiscussion<Insider>,
): Promise<Answer> {
  const { form } = request;
  if (!canReply(space)) return notAllowed(request, space);
  const body = form.get('body') ?? '';
  const read = readForm(newReplyForm, form);
  if (!read.ok) return showDiscussion(request, space, discussion, { body, problems: read.problems });
  const earlier = await findLastOwnReply(request.db, request.actor, discussion.id);
  const problems = contactProblems(request.actor, { body: read.value.body }, { earlier });
  if (hasProblems(problems)) return showDiscussion(request, space, discussion, { body, problems });
  const written = await replyToDiscussion(request, { space, discussion }, read.value);
  if (written.ok) return seeDone(`${paths.discussion(space.id, discussion.id)}#${written.value}`, 'forum.done.replied');
  if (written.reason === 'notAllowed') return notAllowed(request, space);
  if (written.reason === 'gone') return notFound;
  if (written.reason === 'tooMany')
    return showDiscussion(request, space, discussion, { body, problems: { '': 'forum.problem.tooMany' }, status: 429 });
  return showDiscussion(request, space, discussion, { body, problems: { '': 'forum.problem.again' } });
}

export const forumRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/spaces/:id/forum',
    who: inside,
    handle: (request) =>
      withSpace(request, async (space) => {
        const { db, reader, query } = request;
        const found = await listDiscussions(db, space, readCursor(query.get('before')));
        const { shown: discussions, last } = takePage(found, discussionsAPage);
        const older =
          last && `${paths.forum(space.id)}?before=${writeCursor({ at: last.lastActivityAt, id: last.id })}`;
        return page(<ForumPage {...{ reader, space, discussions, older }} />, frame(space, reader.t('forum.title')));
      }),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/forum',
    who: inside,
    handle: (request) => withSpace(request, (space) => submitDiscussion(request, space)),
  }),
  route({
    method: 'GET',
    path: '/spaces/:id/forum/new',
    who: inside,
    handle: (request) =>
      withSpace(request, (space) => (canOpenDiscussion(space) ? showNew(request, space) : notAllowed(request, space))),
  }),
  route({
    method: 'GET',
    path: '/spaces/:id/forum/:discussion',
    who: inside,
    handle: (request) => withDiscussion(request, (space, discussion) => showDiscussion(request, space, discussion)),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/forum/:discussion/replies',
    who: inside,
    handle: (request) => withDiscussion(request, (space, discussion) => submitReply(request, space, discussion)),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/forum/:discussion/removal',
    who: inside,
    handle: (request) =>
      withDiscussion(request, async (space, discussion) => {
        const removed = await removeDiscussion(request, space, discussion);
        return removed.ok ? seeDone(paths.forum(space.id), 'forum.done.removed') : notAllowed(request, space);
      }),
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/replies/:reply/removal',
    who: inside,
    handle: (request) =>
      withSpace(request, async (space) => {
        const reply = await findReply(request, space, request.params.reply);
        if (!reply) return notFound;
        const removed = await removeDiscussionReply(request, space, reply);
        return removed.ok
          ? seeDone(paths.discussion(space.id, reply.discussion.id), 'forum.done.replyRemoved')
          : notAllowed(request, space);
      }),
  }),
];

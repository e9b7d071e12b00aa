import { findSpace, type SeenSpace } from '#domains/spaces/spaces/access.ts';
import { notAllowed } from '#domains/spaces/spaces/pages/not-allowed-page.tsx';
import { canOpenDiscussion, canReply, frameOf } from '#domains/spaces/spaces/policy.ts';
import { readCursor, takePage, writeCursor } from '#kernel/cursor.ts';
import { type Problems, readForm } from '#platform/forms.ts';
import { type Answer, notFound, type PageRequest, page, type Route, route, seeOther } from '#platform/http.ts';
import { newId } from '#platform/new-id.ts';
import { findDiscussion, findReply, type SeenDiscussion } from './access.ts';
import { openDiscussion } from './commands/open-discussion.ts';
import { removeDiscussion } from './commands/remove-discussion.ts';
import { removeReply } from './commands/remove-reply.ts';
import { writeReply } from './commands/write-reply.ts';
import { newDiscussionForm, newReplyForm } from './forms.ts';
import { DiscussionPage } from './pages/discussion-page.tsx';
import { ForumPage } from './pages/forum-page.tsx';
import { NewDiscussionPage } from './pages/new-discussion-page.tsx';
import { paths } from './paths.ts';
import { discussionsAPage, listDiscussions, listReplies, repliesAPage } from './queries.ts';

const inside = ['member', 'pupil'] as const;

function frame(space: SeenSpace, title: string) {
  return { area: 'space', title, current: 'forum', space: frameOf(space) } as const;
}

function showNew(
  { reader }: PageRequest,
  space: SeenSpace,
  again?: { readonly values: { readonly title: string; readonly body: string }; readonly problems: Problems },
): Answer {
  const view = <NewDiscussionPage {...{ reader, space, ...again }} idempotencyKey={newId()} />;
  return page(view, frame(space, reader.t('forum.new')), again ? 422 : 200);
}

async function showDiscussion(
  { db, actor, reader, query }: PageRequest,
  space: SeenSpace,
  discussion: SeenDiscussion,
  again?: { readonly body: string; readonly problems: Problems },
): Promise<Answer> {
  const found = await listReplies(db, space, discussion, readCursor(query.get('before')));
  const replies = found.slice(-repliesAPage);
  const first = found.length > repliesAPage ? replies[0] : undefined;
  const older =
    first && `${paths.discussion(space.id, discussion.id)}?before=${writeCursor({ at: first.madeAt, id: first.id })}`;
  const view = (
    <DiscussionPage {...{ reader, actor, space, discussion, replies, older, ...again }} idempotencyKey={newId()} />
  );
  return page(view, frame(space, discussion.title || reader.t('forum.title')), again ? 422 : 200);
}

async function takeDiscussion(request: PageRequest, space: SeenSpace): Promise<Answer> {
  const { db, actor, form, now, services } = request;
  if (!canOpenDiscussion(space)) return notAllowed(request, space);
  const values = { title: form.get('title') ?? '', body: form.get('body') ?? '' };
  const read = readForm(newDiscussionForm, form);
  if (!read.ok) return showNew(request, space, { values, problems: read.problems });
  const opened = await openDiscussion(db, actor, space, read.value, { now, live: services.live });
  if (opened.ok) return seeOther(paths.discussion(space.id, opened.value));
  if (opened.reason === 'notAllowed') return notAllowed(request, space);
  return showNew(request, space, { values, problems: { '': 'forum.problem.again' } });
}

async function takeReply(request: PageRequest, space: SeenSpace, discussion: SeenDiscussion): Promise<Answer> {
  const { db, actor, form, now, services } = request;
  if (!canReply(space)) return notAllowed(request, space);
  const body = form.get('body') ?? '';
  const read = readForm(newReplyForm, form);
  if (!read.ok) return showDiscussion(request, space, discussion, { body, problems: read.problems });
  const written = await writeReply(db, actor, { space, discussion }, read.value, { now, live: services.live });
  if (written.ok) return seeOther(`${paths.discussion(space.id, discussion.id)}#${written.value}`);
  if (written.reason === 'notAllowed') return notAllowed(request, space);
  if (written.reason === 'gone') return seeOther(paths.discussion(space.id, discussion.id));
  return showDiscussion(request, space, discussion, { body, problems: { '': 'forum.problem.again' } });
}

export const forumRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/spaces/:id/forum',
    who: inside,
    async handle({ db, actor, reader, params, query }) {
      const space = await findSpace({ db, actor }, params.id, 'forum');
      if (!space) return notFound;
      const found = await listDiscussions(db, space, readCursor(query.get('before')));
      const { shown: discussions, last } = takePage(found, discussionsAPage);
      const older = last && `${paths.forum(space.id)}?before=${writeCursor({ at: last.lastReplyAt, id: last.id })}`;
      return page(<ForumPage {...{ reader, space, discussions, older }} />, frame(space, reader.t('forum.title')));
    },
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/forum',
    who: inside,
    async handle(request) {
      const space = await findSpace(request, request.params.id, 'forum');
      return space ? takeDiscussion(request, space) : notFound;
    },
  }),
  route({
    method: 'GET',
    path: '/spaces/:id/forum/new',
    who: inside,
    async handle(request) {
      const space = await findSpace(request, request.params.id, 'forum');
      if (!space) return notFound;
      return canOpenDiscussion(space) ? showNew(request, space) : notAllowed(request, space);
    },
  }),
  route({
    method: 'GET',
    path: '/spaces/:id/forum/:discussion',
    who: inside,
    async handle(request) {
      const space = await findSpace(request, request.params.id, 'forum');
      const discussion = space && (await findDiscussion(request.db, space, request.params.discussion));
      return discussion ? showDiscussion(request, space, discussion) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/forum/:discussion/replies',
    who: inside,
    async handle(request) {
      const space = await findSpace(request, request.params.id, 'forum');
      const discussion = space && (await findDiscussion(request.db, space, request.params.discussion));
      return discussion ? takeReply(request, space, discussion) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/forum/:discussion/removal',
    who: inside,
    async handle(request) {
      const { db, actor, params, now, services } = request;
      const space = await findSpace({ db, actor }, params.id, 'forum');
      const discussion = space && (await findDiscussion(db, space, params.discussion));
      if (!discussion) return notFound;
      const removed = await removeDiscussion(db, actor, { space, discussion }, { now, live: services.live });
      return removed.ok ? seeOther(paths.forum(space.id)) : notAllowed(request, space);
    },
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/replies/:reply/removal',
    who: inside,
    async handle(request) {
      const { db, actor, params, now, services } = request;
      const space = await findSpace({ db, actor }, params.id, 'forum');
      const reply = space && (await findReply(db, space, params.reply));
      if (!reply) return notFound;
      const removed = await removeReply(db, actor, { space, reply }, { now, live: services.live });
      return removed.ok ? seeOther(paths.discussion(space.id, reply.discussion)) : notAllowed(request, space);
    },
  }),
];

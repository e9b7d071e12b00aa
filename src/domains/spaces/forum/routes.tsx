import { findSpace, type SeenSpace } from '#domains/spaces/access.ts';
import { notAllowed } from '#domains/spaces/pages/not-allowed-page.tsx';
import { paths } from '#domains/spaces/paths.ts';
import { canOpenDiscussion, canReply, frameOf } from '#domains/spaces/policy.ts';
import { cutPage, readMark, writeMark } from '#kernel/mark.ts';
import { type Problems, readForm } from '#platform/forms.ts';
import { type Answer, type Asked, notFound, page, type Route, route, seeOther } from '#platform/http.ts';
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
import { discussionsAPage, listDiscussions, listReplies, repliesAPage } from './queries.ts';

const inside = ['member', 'pupil'] as const;

function frame(space: SeenSpace, title: string) {
  return { place: 'space', title, current: 'forum', space: frameOf(space) } as const;
}

function showNew(
  { reader }: Asked,
  space: SeenSpace,
  again?: { readonly values: { readonly title: string; readonly body: string }; readonly problems: Problems },
): Answer {
  const view = <NewDiscussionPage {...{ reader, space, ...again }} once={newId()} />;
  return page(view, frame(space, reader.t('spaces.forum.new')), again ? 422 : 200);
}

async function showDiscussion(
  { db, actor, reader, query }: Asked,
  space: SeenSpace,
  discussion: SeenDiscussion,
  again?: { readonly body: string; readonly problems: Problems },
): Promise<Answer> {
  const found = await listReplies(db, space, discussion, readMark(query.get('before')));
  const replies = found.slice(-repliesAPage);
  const first = found.length > repliesAPage ? replies[0] : undefined;
  const older =
    first && `${paths.discussion(space.id, discussion.id)}?before=${writeMark({ at: first.madeAt, id: first.id })}`;
  const view = <DiscussionPage {...{ reader, actor, space, discussion, replies, older, ...again }} once={newId()} />;
  return page(view, frame(space, discussion.title || reader.t('spaces.forum')), again ? 422 : 200);
}

async function takeDiscussion(asked: Asked, space: SeenSpace): Promise<Answer> {
  const { db, actor, form, now, services } = asked;
  if (!canOpenDiscussion(space)) return notAllowed(asked, space);
  const values = { title: form.get('title') ?? '', body: form.get('body') ?? '' };
  const read = readForm(newDiscussionForm, form);
  if (!read.ok) return showNew(asked, space, { values, problems: read.problems });
  const opened = await openDiscussion(db, actor, space, read.value, { now, live: services.live });
  if (opened.ok) return seeOther(paths.discussion(space.id, opened.value));
  if (opened.reason === 'notAllowed') return notAllowed(asked, space);
  return showNew(asked, space, { values, problems: { '': 'spaces.problem.again' } });
}

async function takeReply(asked: Asked, space: SeenSpace, discussion: SeenDiscussion): Promise<Answer> {
  const { db, actor, form, now, services } = asked;
  if (!canReply(space)) return notAllowed(asked, space);
  const body = form.get('body') ?? '';
  const read = readForm(newReplyForm, form);
  if (!read.ok) return showDiscussion(asked, space, discussion, { body, problems: read.problems });
  const written = await writeReply(db, actor, { space, discussion }, read.value, { now, live: services.live });
  if (written.ok) return seeOther(`${paths.discussion(space.id, discussion.id)}#${written.value}`);
  if (written.reason === 'notAllowed') return notAllowed(asked, space);
  if (written.reason === 'gone') return seeOther(paths.discussion(space.id, discussion.id));
  return showDiscussion(asked, space, discussion, { body, problems: { '': 'spaces.problem.again' } });
}

export const forumRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/spaces/:id/forum',
    who: inside,
    async handle({ db, actor, reader, params, query }) {
      const space = await findSpace(db, actor, params.id);
      if (!space) return notFound;
      const found = await listDiscussions(db, space, readMark(query.get('before')));
      const { shown: discussions, last } = cutPage(found, discussionsAPage);
      const older = last && `${paths.forum(space.id)}?before=${writeMark({ at: last.lastReplyAt, id: last.id })}`;
      return page(<ForumPage {...{ reader, space, discussions, older }} />, frame(space, reader.t('spaces.forum')));
    },
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/forum',
    who: inside,
    async handle(asked) {
      const space = await findSpace(asked.db, asked.actor, asked.params.id);
      return space ? takeDiscussion(asked, space) : notFound;
    },
  }),
  route({
    method: 'GET',
    path: '/spaces/:id/forum/new',
    who: inside,
    async handle(asked) {
      const space = await findSpace(asked.db, asked.actor, asked.params.id);
      if (!space) return notFound;
      return canOpenDiscussion(space) ? showNew(asked, space) : notAllowed(asked, space);
    },
  }),
  route({
    method: 'GET',
    path: '/spaces/:id/forum/:discussion',
    who: inside,
    async handle(asked) {
      const space = await findSpace(asked.db, asked.actor, asked.params.id);
      const discussion = space && (await findDiscussion(asked.db, space, asked.params.discussion));
      return discussion ? showDiscussion(asked, space, discussion) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/forum/:discussion/replies',
    who: inside,
    async handle(asked) {
      const space = await findSpace(asked.db, asked.actor, asked.params.id);
      const discussion = space && (await findDiscussion(asked.db, space, asked.params.discussion));
      return discussion ? takeReply(asked, space, discussion) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/forum/:discussion/removal',
    who: inside,
    async handle(asked) {
      const { db, actor, params, now, services } = asked;
      const space = await findSpace(db, actor, params.id);
      const discussion = space && (await findDiscussion(db, space, params.discussion));
      if (!discussion) return notFound;
      const removed = await removeDiscussion(db, actor, { space, discussion }, { now, live: services.live });
      return removed.ok ? seeOther(paths.forum(space.id)) : notAllowed(asked, space);
    },
  }),
  route({
    method: 'POST',
    path: '/spaces/:id/replies/:reply/removal',
    who: inside,
    async handle(asked) {
      const { db, actor, params, now, services } = asked;
      const space = await findSpace(db, actor, params.id);
      const reply = space && (await findReply(db, space, params.reply));
      if (!reply) return notFound;
      const removed = await removeReply(db, actor, { space, reply }, { now, live: services.live });
      return removed.ok ? seeOther(paths.discussion(space.id, reply.discussion)) : notAllowed(asked, space);
    },
  }),
];

import { drawBrief } from '#domains/core/covers/commands/draw-cover.ts';
import type { CoverBrief } from '#domains/core/covers/model.ts';
import type { SeenDiscussion } from '#domains/spaces/forum/access.ts';
import { type Answer, notFound, type Route, route } from '#platform/http.ts';
import { findForum, findThread } from '../access.ts';
import { readers } from '../answers.tsx';
import { briefOfForum } from '../model.ts';
import { listForums } from '../queries.ts';
import { languageOfThread } from '../steps/lexemes-of-thread.ts';

/** Pictures of forums, and of what may come of a thread: drawn when they are asked for, and kept in no table. */
export const coverRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/forums/:id/cover',
    who: readers,
    async handle(request) {
      const space = await findForum(request, request.params.id);
      const forum = space && (await listForums(request.db, request.actor)).find(({ id }) => id === space.id);
      return forum ? drawing(briefOfForum(forum)) : notFound;
    },
  }),
  route({
    method: 'GET',
    path: '/forums/threads/:thread/cover',
    who: ['member'],
    async handle(request) {
      const thread = await findThread(request, request.params.thread);
      if (!thread || thread.discussion.removal) return notFound;
      return drawing(briefOfThread(thread.discussion));
    },
  }),
];

const mostPictured = 600;

/** What the picture of a project is drawn from that may come of a thread. */
function briefOfThread(thread: SeenDiscussion): CoverBrief {
  const { id, title, body } = thread;
  const summary = body.slice(0, mostPictured);
  const language = languageOfThread(thread) ?? 'en';
  return {
    ...{ seed: id, title, summary, subjects: [], languages: [language] },
    ...{ ageFrom: null, ageTo: null, variant: 0, things: [] },
  };
}

async function drawing(brief: CoverBrief): Promise<Answer> {
  const { svg, etag } = await drawBrief(brief);
  return { kind: 'file', type: 'image/svg+xml; charset=utf-8', bytes: Buffer.from(svg), cache: 'private', etag };
}

import { paths } from '#domains/spaces/forum/paths.ts';
import { newId } from '#platform/new-id.ts';
import type { Row, Shown } from './row.ts';
import type { Cast } from './scene.ts';

const inside: readonly Cast[] = ['ana', 'eleni', 'paul', 'kim'];
const founders: readonly Cast[] = ['ana', 'eleni'];

export const rows: readonly Row[] = [
  { route: 'GET /spaces/:id/forum', at: ({ space }) => paths.forum(space), open: inside },
  { route: 'GET /spaces/:id/forum/new', at: ({ space }) => paths.newDiscussion(space), open: inside },
  {
    route: 'POST /spaces/:id/forum',
    at: ({ space }) => paths.forum(space),
    open: inside,
    fields: () => ({ idempotencyKey: newId(), title: 'A question', body: 'What do you play?' }),
  },
  {
    route: 'GET /spaces/:id/forum/:discussion',
    at: ({ space, discussion }) => paths.discussion(space, discussion),
    open: inside,
  },
  {
    route: 'POST /spaces/:id/forum/:discussion/replies',
    at: ({ space, discussion }) => paths.replies(space, discussion),
    open: inside,
    fields: () => ({ idempotencyKey: newId(), body: 'We play marbles.' }),
  },
  {
    route: 'POST /spaces/:id/replies/:reply/removal',
    at: ({ space, reply }) => paths.replyRemoval(space, reply),
    // Kim wrote it; Paul is a teacher of another school than Kim's.
    open: ['ana', 'eleni', 'kim'],
    forbidden: ['paul'],
  },
  {
    route: 'POST /spaces/:id/forum/:discussion/removal',
    at: ({ space, discussion }) => paths.discussionRemoval(space, discussion),
    open: founders,
    forbidden: ['paul', 'kim'],
  },
];

export const shown: readonly Shown[] = [
  {
    kind: 'discussion',
    id: ({ discussion }) => discussion,
    at: ({ space, discussion }) => paths.discussion(space, discussion),
  },
  { kind: 'reply', id: ({ reply }) => reply, at: ({ space, discussion }) => paths.discussion(space, discussion) },
];

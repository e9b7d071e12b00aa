import { paths } from '#domains/spaces/diary/paths.ts';
import { newId } from '#platform/new-id.ts';
import type { Row, Shown } from './row.ts';
import type { Cast } from './scene.ts';

const inside: readonly Cast[] = ['ana', 'eleni', 'paul', 'kim'];
/** Everybody except pupils of other spaces. */
const world: readonly Cast[] = [
  ...inside,
  'guest',
  'stranger',
  'unverified',
  'officerES',
  'officerGR',
  'officerPT',
  'central',
  'operator',
];
const founders: readonly Cast[] = ['ana', 'eleni'];
const officersOfTheProject: readonly Cast[] = ['officerES', 'officerGR', 'central'];
const text = { title: 'Chalk everywhere', body: 'We drew three of them.' };

export const rows: readonly Row[] = [
  { route: 'GET /diary/:space', at: ({ space }) => paths.diary(space), open: world },
  { route: 'GET /diary/:space/feed.atom', at: ({ space }) => paths.feed(space), open: world },
  { route: 'GET /diary/:space/book.pdf', at: ({ space }) => paths.book(space), open: world },
  {
    route: 'GET /diary/:space/new',
    at: ({ space }) => paths.newPost(space),
    open: ['ana', 'eleni', 'paul'],
    forbidden: ['kim'],
  },
  {
    route: 'POST /diary/:space/new',
    at: ({ space }) => paths.newPost(space),
    open: ['ana', 'eleni', 'paul'],
    forbidden: ['kim'],
    fields: () => ({ idempotencyKey: newId(), ...text }),
  },
  {
    route: 'GET /diary/:space/:post',
    at: ({ space, post }) => paths.post(space, post),
    open: [...inside, ...officersOfTheProject],
  },
  { route: 'GET /diary/:space/:post', at: ({ space, publicPost }) => paths.post(space, publicPost), open: world },
  {
    route: 'GET /diary/:space/:post/edit',
    at: ({ space, post }) => paths.editPost(space, post),
    open: founders,
    forbidden: ['paul', 'kim'],
  },
  {
    route: 'POST /diary/:space/:post/edit',
    at: ({ space, publicPost }) => paths.editPost(space, publicPost),
    open: founders,
    forbidden: ['paul', 'kim'],
    fields: () => ({ version: '1', ...text }),
  },
  {
    route: 'POST /diary/:space/:post/audience',
    at: ({ space, publicPost }) => paths.postAudience(space, publicPost),
    open: founders,
    forbidden: ['paul', 'kim'],
    fields: () => ({ audience: 'members' }),
  },
  {
    route: 'POST /diary/:space/:post/removal',
    at: ({ space, publicPost }) => paths.postRemoval(space, publicPost),
    open: founders,
    forbidden: ['paul', 'kim'],
  },
  {
    route: 'POST /diary/:space/:post/restoration',
    at: ({ space, publicPost }) => paths.postRestoration(space, publicPost),
    open: inside,
  },
  {
    route: 'POST /diary/:space/:post/comments',
    at: ({ space, post }) => paths.comments(space, post),
    open: [...inside, ...officersOfTheProject],
    fields: () => ({ idempotencyKey: newId(), body: 'Well done!' }),
  },
  {
    route: 'POST /diary/:space/:post/comments',
    at: ({ space, publicPost }) => paths.comments(space, publicPost),
    open: [...inside, 'stranger', 'unverified', 'officerES', 'officerGR', 'officerPT', 'central'],
    fields: () => ({ idempotencyKey: newId(), body: 'Well done!' }),
  },
  {
    route: 'POST /diary/:space/comments/:comment/removal',
    at: ({ space, comment }) => paths.commentRemoval(space, comment),
    open: founders,
    forbidden: ['paul', 'kim', 'stranger', 'unverified', 'officerES', 'officerGR', 'officerPT', 'central'],
  },
  {
    route: 'POST /diary/:space/comments/:comment/removal',
    at: ({ space, waitingComment }) => paths.commentRemoval(space, waitingComment),
    open: ['ana', 'eleni', 'paul', 'stranger'],
  },
  {
    route: 'POST /diary/:space/comments/:comment/showing',
    at: ({ space, waitingComment }) => paths.commentShowing(space, waitingComment),
    open: ['ana', 'eleni', 'paul'],
  },
];

export const shown: readonly Shown[] = [
  { kind: 'post', id: ({ publicPost }) => publicPost, at: ({ space, publicPost }) => paths.post(space, publicPost) },
  { kind: 'comment', id: ({ comment }) => comment, at: ({ space, publicPost }) => paths.post(space, publicPost) },
];

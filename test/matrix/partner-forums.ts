import { paths } from '#domains/work/partner-forums/paths.ts';
import { newId } from '#platform/new-id.ts';
import { forumOf } from '../builders/forums.ts';
import type { Row, Shown } from './row.ts';
import { type Cast, members, officers } from './scene.ts';

const readers: readonly Cast[] = [...members, ...officers];
const writers: readonly Cast[] = ['ana', 'eleni', 'paul', 'stranger', 'central'];
const central: readonly Cast[] = ['central'];
const without = (those: readonly Cast[]) => readers.filter((one) => !those.includes(one));
const onlyReads = without(writers);
const reply = () => ({ idempotencyKey: newId(), body: 'We have a river.' });
const campaign = () => ({
  idempotencyKey: newId(),
  title: 'Water',
  about: 'Rivers and taps.',
  opensOn: '2026-01-01',
  closesOn: '2090-01-01',
});

export const rows: readonly Row[] = [
  { route: 'GET /forums', at: () => paths.forums(), open: readers },
  { route: 'GET /forums/:id', at: ({ forum }) => paths.forum(forum), open: readers },
  { route: 'GET /forums/:id', at: ({ campaign }) => paths.forum(campaign), open: readers },
  // The space of a project is no forum.
  { route: 'GET /forums/:id', at: ({ space }) => paths.forum(space), open: [] },
  { route: 'GET /forums/:id/cover', at: ({ forum }) => paths.forumCover(forum), open: readers },
  { route: 'GET /forums/threads/:thread/cover', at: ({ thread }) => paths.threadCover(thread), open: members },
  { route: 'GET /forums/:id/new', at: ({ forum }) => paths.newThread(forum), open: writers, forbidden: onlyReads },
  {
    route: 'POST /forums/:id',
    at: ({ forum }) => paths.forum(forum),
    open: writers,
    forbidden: onlyReads,
    fields: () => ({ idempotencyKey: newId(), title: 'Rivers', body: 'Which one is yours?', compared: 'yes' }),
  },
  {
    route: 'POST /forums/:id/following',
    at: ({ forum }) => paths.following(forum),
    open: members,
    fields: () => ({ follows: 'yes' }),
  },
  { route: 'GET /forums/threads/:thread', at: ({ thread }) => paths.thread(thread), open: readers },
  // Discussions of spaces stay there.
  { route: 'GET /forums/threads/:thread', at: ({ discussion }) => paths.thread(discussion), open: [] },
  {
    route: 'POST /forums/threads/:thread/replies',
    at: ({ thread }) => paths.replies(thread),
    open: writers,
    forbidden: onlyReads,
    fields: reply,
  },
  {
    route: 'POST /forums/threads/:thread/answering',
    at: ({ thread }) => paths.answering(thread),
    open: writers,
    forbidden: onlyReads,
    fields: reply,
  },
  {
    route: 'POST /forums/threads/:thread/following',
    at: ({ thread }) => paths.threadFollowing(thread),
    open: members,
    fields: () => ({ follows: 'yes' }),
  },
  {
    route: 'POST /forums/threads/:thread/removal',
    at: ({ thread }) => paths.removal(thread),
    open: ['stranger'],
    forbidden: without(['stranger']),
  },
  {
    route: 'POST /forums/replies/:reply/removal',
    at: ({ threadReply }) => paths.replyRemoval(threadReply),
    open: ['ana'],
    forbidden: without(['ana']),
  },
  {
    route: 'POST /forums/threads/:thread/closing',
    at: ({ thread }) => paths.closing(thread),
    open: central,
    forbidden: without(central),
    fields: () => ({ closed: 'yes' }),
  },
  {
    route: 'POST /forums/threads/:thread/move',
    at: ({ thread }) => paths.move(thread),
    open: central,
    forbidden: without(central),
    fields: () => ({ forum: forumOf.vocational }),
  },
  {
    route: 'POST /forums/threads/:thread/merge',
    at: ({ thread }) => paths.merge(thread),
    open: central,
    forbidden: without(central),
    fields: ({ otherThread }) => ({ into: otherThread, address: '' }),
  },
  { route: 'GET /office/forums', at: () => paths.office(), open: central },
  { route: 'POST /office/forums', at: () => paths.office(), open: central, fields: campaign },
  {
    route: 'POST /office/forums/:id',
    at: ({ campaign: id }) => paths.campaign(id),
    open: central,
    fields: campaign,
  },
  {
    route: 'POST /office/forums/moderators',
    at: () => paths.moderators(),
    open: central,
    fields: ({ ana }) => ({ email: ana.email }),
  },
  {
    route: 'POST /office/forums/moderators/:member/removal',
    at: ({ ana }) => paths.moderatorRemoval(ana.id),
    open: central,
  },
];

export const shown: readonly Shown[] = [
  { kind: 'discussion', id: ({ thread }) => thread, at: ({ thread }) => paths.thread(thread) },
  { kind: 'reply', id: ({ threadReply }) => threadReply, at: ({ thread }) => paths.thread(thread) },
];

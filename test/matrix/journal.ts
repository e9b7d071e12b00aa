import { paths } from '#domains/talk/journal/paths.ts';
import { newId } from '#platform/new-id.ts';
import type { Row, Shown } from './row.ts';
import { type Cast, members, officers } from './scene.ts';

const ana: readonly Cast[] = ['ana'];
const inside: readonly Cast[] = [...members, ...officers];
const contacts: readonly Cast[] = ['ana', 'eleni'];
const verified: readonly Cast[] = members.filter((name) => name !== 'unverified');
const unverified: readonly Cast[] = ['unverified'];
const comment = () => ({ idempotencyKey: newId(), body: 'We fly them too.' });

export const rows: readonly Row[] = [
  { route: 'GET /people/:id/journal', at: (scene) => paths.journal(scene.ana.id), open: ['guest', ...inside] },
  // A journal without a post for everybody is none to guests.
  { route: 'GET /people/:id/journal', at: ({ eleni }) => paths.journal(eleni.id), open: inside },
  { route: 'GET /journal/new', at: () => paths.start(), open: verified, forbidden: unverified },
  {
    route: 'POST /journal',
    at: () => paths.posts(),
    open: verified,
    forbidden: unverified,
    fields: () => ({ idempotencyKey: newId(), body: 'We built a kite.', audience: 'members' }),
  },
  { route: 'GET /journal/:id', at: (scene) => paths.post(scene.publicJournalPost), open: ['guest', ...inside] },
  { route: 'GET /journal/:id', at: (scene) => paths.post(scene.journalPost), open: inside },
  { route: 'GET /journal/:id', at: (scene) => paths.post(scene.contactsJournalPost), open: contacts },
  { route: 'GET /journal/:id/edit', at: (scene) => paths.edit(scene.journalPost), open: ana },
  { route: 'POST /journal/:id/edit', at: (scene) => paths.edit(scene.journalPost), open: ana },
  { route: 'POST /journal/:id/removal', at: (scene) => paths.removal(scene.journalPost), open: ana },
  {
    route: 'POST /journal/:id/comments',
    at: (scene) => paths.comments(scene.journalPost),
    open: verified,
    forbidden: unverified,
    fields: comment,
  },
  {
    route: 'POST /journal/:id/comments',
    at: (scene) => paths.comments(scene.contactsJournalPost),
    open: contacts,
    fields: comment,
  },
  {
    route: 'POST /journal/:id/comments/:comment/removal',
    at: (scene) => paths.commentRemoval(scene.journalPost, scene.journalComment),
    open: contacts,
    forbidden: ['paul', 'stranger', 'unverified'],
  },
  {
    route: 'POST /journal/:id/reaction',
    at: (scene) => paths.reaction(scene.journalPost),
    open: ['eleni', 'paul', 'stranger'],
    forbidden: ['ana', 'unverified'],
    fields: () => ({ kind: 'thanks' }),
  },
  {
    route: 'POST /journal/:id/reaction',
    at: (scene) => paths.reaction(scene.contactsJournalPost),
    open: ['eleni'],
    forbidden: ana,
    fields: () => ({ kind: 'thanks' }),
  },
  { route: 'POST /journal/:id/pictures', at: (scene) => paths.addPicture(scene.journalPost), open: ana },
  {
    route: 'POST /journal/:id/pictures/:picture/removal',
    at: (scene) => paths.pictureRemoval(scene.publicJournalPost, scene.journalPicture),
    open: ana,
  },
  {
    route: 'GET /journal/pictures/:picture',
    at: (scene) => paths.picture(scene.journalPicture),
    open: ['guest', ...inside],
  },
];

export const shown: readonly Shown[] = [
  { kind: 'journal', id: (scene) => scene.journalPost, at: (scene) => paths.post(scene.journalPost) },
  { kind: 'journal-comment', id: (scene) => scene.journalComment, at: (scene) => paths.post(scene.journalPost) },
];

import { expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, JournalPostId, MemberId, OfficerId, OperatorId, PupilId } from '#kernel/ids.ts';
import type { PostFacts } from './model.ts';
import {
  audiencesOf,
  canComment,
  canEdit,
  canOpenProfiles,
  canReact,
  canReadComments,
  canRemove,
  canRemoveComment,
  canWrite,
} from './policy.ts';

const author = 'author' as MemberId;
const member = (id: string, verified = true, confirmed = true): Actor => ({
  kind: 'member',
  id: id as MemberId,
  country: 'ES' as CountryCode,
  verified,
  confirmed,
});
const actors: readonly (readonly [string, Actor])[] = [
  ['guest', { kind: 'guest' }],
  ['author', member('author')],
  ['reader', member('reader')],
  ['unverified', member('unverified', false)],
  ['unconfirmed', member('unconfirmed', true, false)],
  ['pupil with the id of the author', { kind: 'pupil', id: 'author' as string as PupilId }],
  ['officer', { kind: 'officer', id: 'f' as OfficerId, serves: 'every country' }],
  ['operator', { kind: 'operator', id: 'o' as OperatorId }],
];
const post: PostFacts = { id: 'p' as JournalPostId, author, audience: 'members', removal: undefined };
const allowed = (may: (actor: Actor) => boolean) => actors.filter(([, actor]) => may(actor)).map(([name]) => name);

it('shows guests what is for everybody, and pupils nothing', () => {
  expect(actors.map(([, actor]) => audiencesOf(actor).length)).toEqual([1, 3, 3, 3, 3, 0, 2, 0]);
});

it('lets verified teachers write, comment and react, and nobody react to a post of their own', () => {
  expect(allowed(canWrite)).toEqual(['author', 'reader']);
  expect(allowed((actor) => canComment(actor, post))).toEqual(['author', 'reader']);
  expect(allowed((actor) => canReact(actor, post))).toEqual(['reader']);
  expect(allowed(canOpenProfiles)).toEqual(allowed(canReadComments));
  expect(allowed(canReadComments)).toEqual(['author', 'reader', 'unverified', 'unconfirmed', 'officer']);
});

it.each([
  [undefined, ['author'], ['author'], ['author', 'reader']],
  ['hidden', [], ['author'], []],
  ['removed', [], [], []],
] as const)('lets the author edit and remove a post that is %s', (removal, editing, removing, commenting) => {
  expect(allowed((actor) => canEdit(actor, { ...post, removal }))).toEqual(editing);
  expect(allowed((actor) => canRemove(actor, { ...post, removal }))).toEqual(removing);
  expect(allowed((actor) => canComment(actor, { ...post, removal }))).toEqual(commenting);
});

it('lets the authors of a comment and of its post remove it', () => {
  const comment = { removal: undefined, authorAccount: 'reader' as MemberId };
  expect(allowed((actor) => canRemoveComment(actor, post, comment))).toEqual(['author', 'reader']);
  expect(allowed((actor) => canRemoveComment(actor, post, { ...comment, removal: 'removed' }))).toEqual([]);
});

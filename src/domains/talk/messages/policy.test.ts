import { expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, MemberId, OfficerId, OperatorId, PupilId } from '#kernel/ids.ts';
import { canAnswer, canWriteTo, hasInbox } from './policy.ts';

const member = (id: string, confirmed: boolean): Actor => ({
  kind: 'member',
  id: id as MemberId,
  country: 'ES' as CountryCode,
  verified: true,
  confirmed,
});
const actors: readonly (readonly [string, Actor])[] = [
  ['guest', { kind: 'guest' }],
  ['teacher', member('one', true)],
  ['teacher without confirmed address', member('two', false)],
  ['person', member('person', true)],
  ['pupil', { kind: 'pupil', id: 'p' as PupilId }],
  ['officer', { kind: 'officer', id: 'f' as OfficerId, serves: 'every country' }],
  ['operator', { kind: 'operator', id: 'o' as OperatorId }],
];
const allowed = (may: (actor: Actor) => boolean) => actors.filter(([, actor]) => may(actor)).map(([name]) => name);

it('lets confirmed teachers begin, never with themselves', () => {
  expect(allowed((actor) => canWriteTo(actor, { id: 'person' as MemberId }))).toEqual(['teacher']);
});

it('lets teachers answer while the conversation is open', () => {
  const teachers = ['teacher', 'teacher without confirmed address', 'person'];
  expect(allowed((actor) => canAnswer(actor, { open: true }))).toEqual(teachers);
  expect(allowed((actor) => canAnswer(actor, { open: false }))).toEqual([]);
});

it('keeps an inbox for teachers, whether their address is confirmed or not', () => {
  expect(allowed(hasInbox)).toEqual(['teacher', 'teacher without confirmed address', 'person']);
});

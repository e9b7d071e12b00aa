import { expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, MemberId, OfficerId, OperatorId, PupilId } from '#kernel/ids.ts';
import { canAnswer, canEdit, canRemove, canWriteTo, hasInbox } from './policy.ts';

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

const sentAt = new Date('2026-11-01T10:00:00Z');
const message = { author: 'person' as MemberId, sentAt, hidden: false, removed: false, unanswered: false };
const soon = { open: true, now: new Date('2026-11-01T10:15:00Z') };

it('lets authors change a message for 15 minutes, while it can be answered', () => {
  expect(allowed((actor) => canEdit(actor, message, soon))).toEqual(['person']);
  for (const wrong of [{ hidden: true }, { removed: true }, { unanswered: true }, { author: null }])
    expect(allowed((actor) => canEdit(actor, { ...message, ...wrong }, soon))).toEqual([]);
  expect(allowed((actor) => canEdit(actor, message, { ...soon, open: false }))).toEqual([]);
  expect(allowed((actor) => canEdit(actor, message, { ...soon, now: new Date('2026-11-01T10:15:01Z') }))).toEqual([]);
});

it('lets authors remove a message at any time, unless the support service has hidden it', () => {
  expect(allowed((actor) => canRemove(actor, message))).toEqual(['person']);
  for (const wrong of [{ hidden: true }, { removed: true }, { author: null }])
    expect(allowed((actor) => canRemove(actor, { ...message, ...wrong }))).toEqual([]);
});

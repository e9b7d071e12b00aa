import { expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, MemberId, OfficerId, OperatorId, PupilId } from '#kernel/ids.ts';
import { canAddPeople, canLeaveGroup, canRenameGroup, canStartGroup } from './policy.ts';

const member = (confirmed: boolean): Actor => ({
  kind: 'member',
  id: 'one' as MemberId,
  country: 'ES' as CountryCode,
  verified: true,
  confirmed,
});
const actors: readonly (readonly [string, Actor])[] = [
  ['guest', { kind: 'guest' }],
  ['teacher', member(true)],
  ['teacher without confirmed address', member(false)],
  ['pupil', { kind: 'pupil', id: 'p' as PupilId }],
  ['officer', { kind: 'officer', id: 'f' as OfficerId, serves: 'every country' }],
  ['operator', { kind: 'operator', id: 'o' as OperatorId }],
];
const allowed = (may: (actor: Actor) => boolean) => actors.filter(([, actor]) => may(actor)).map(([name]) => name);
const group = { group: { title: 'Street games' } };
const ofTwo = { group: undefined };

it('lets teachers with a confirmed address begin groups, add to them and rename them', () => {
  expect(allowed(canStartGroup)).toEqual(['teacher']);
  expect(allowed((actor) => canAddPeople(actor, group))).toEqual(['teacher']);
  expect(allowed((actor) => canRenameGroup(actor, group))).toEqual(['teacher']);
});

it('lets every teacher leave', () => {
  expect(allowed((actor) => canLeaveGroup(actor, group))).toEqual(['teacher', 'teacher without confirmed address']);
});

it('keeps a conversation of two as it is', () => {
  for (const may of [canAddPeople, canRenameGroup, canLeaveGroup])
    expect(allowed((actor) => may(actor, ofTwo))).toEqual([]);
});

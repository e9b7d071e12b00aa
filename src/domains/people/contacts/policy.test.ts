import { expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, MemberId, OfficerId, OperatorId, PupilId } from '#kernel/ids.ts';
import { canAnswer, canAsk, canBlock, canWithdraw } from './policy.ts';

const member = (id: string, confirmed = true): Actor => ({
  kind: 'member',
  id: id as MemberId,
  country: 'ES' as CountryCode,
  verified: true,
  confirmed,
});
const actors: readonly (readonly [string, Actor])[] = [
  ['guest', { kind: 'guest' }],
  ['asker', member('asker')],
  ['asked', member('asked')],
  ['third', member('third')],
  ['unconfirmed', member('unconfirmed', false)],
  ['pupil', { kind: 'pupil', id: 'p' as PupilId }],
  ['pupil with the id of the asker', { kind: 'pupil', id: 'asker' as string as PupilId }],
  ['pupil with the id of the asked', { kind: 'pupil', id: 'asked' as string as PupilId }],
  ['officer', { kind: 'officer', id: 'f' as OfficerId, serves: 'every country' }],
  ['operator', { kind: 'operator', id: 'o' as OperatorId }],
];
const allowed = (may: (actor: Actor) => boolean) => actors.filter(([, actor]) => may(actor)).map(([name]) => name);
const from = 'asker' as MemberId;
const to = 'asked' as MemberId;

it.each([
  ['open', ['asked'], ['asker']],
  ['accepted', [], []],
  ['declined', [], []],
  ['withdrawn', [], []],
] as const)('lets the right one answer and withdraw a request that is %s', (state, answering, withdrawing) => {
  expect(allowed((actor) => canAnswer(actor, { from, to, state }))).toEqual(answering);
  expect(allowed((actor) => canWithdraw(actor, { from, to, state }))).toEqual(withdrawing);
});

it('lets confirmed teachers ask others, never themselves', () => {
  expect(allowed((actor) => canAsk(actor, { id: to }))).toEqual(['asker', 'third']);
});

it('lets every teacher block others', () => {
  expect(allowed((actor) => canBlock(actor, { id: to }))).toEqual(['asker', 'third', 'unconfirmed']);
});

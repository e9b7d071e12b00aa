import { expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, MemberId, OfficerId, OperatorId, PupilId } from '#kernel/ids.ts';
import { canRepeatInvitation, canRestoreStaff } from './policy.ts';

const actors: readonly (readonly [string, Actor])[] = [
  ['guest', { kind: 'guest' }],
  ['pupil', { kind: 'pupil', id: 'kim' as PupilId }],
  ['teacher', { kind: 'member', id: 'ana' as MemberId, country: 'ES' as CountryCode, verified: true, confirmed: true }],
  ['officer', { kind: 'officer', id: 'eva' as OfficerId, serves: 'every country' }],
  ['olga', { kind: 'operator', id: 'olga' as OperatorId }],
  ['otto', { kind: 'operator', id: 'otto' as OperatorId }],
];
const who = (may: (actor: Actor) => boolean) => actors.filter(([, actor]) => may(actor)).map(([name]) => name);
const officer = { kind: 'officer', id: 'olga' as string as OfficerId } as const;
const olga = { kind: 'operator', id: 'olga' as OperatorId } as const;

it('operators repeat an invitation, to officers and to operators', () => {
  for (const invited of [officer, olga])
    expect(who((actor) => canRepeatInvitation(actor, invited))).toEqual(['olga', 'otto']);
});

it('operators restore suspended accounts: of every officer, and of other operators', () => {
  expect(who((actor) => canRestoreStaff(actor, officer))).toEqual(['olga', 'otto']);
  expect(who((actor) => canRestoreStaff(actor, olga))).toEqual(['otto']);
});

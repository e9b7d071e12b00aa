import { expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, MemberId, OfficerId, OperatorId, PupilId } from '#kernel/ids.ts';
import { canRegister, isInvitedToRegister } from './policy.ts';

const actors: readonly Actor[] = [
  { kind: 'guest' },
  { kind: 'member', id: 'm' as MemberId, country: 'ES' as CountryCode, verified: false, confirmed: false },
  { kind: 'pupil', id: 'p' as PupilId },
  { kind: 'officer', id: 'f' as OfficerId, serves: 'every country' },
  { kind: 'operator', id: 'o' as OperatorId },
];
const allowed = (may: (actor: Actor) => boolean) => actors.filter(may).map(({ kind }) => kind);

it('lets everybody register but those who have', () => {
  expect(allowed(canRegister)).toEqual(['guest', 'pupil', 'officer', 'operator']);
});

it('invites guests alone to register', () => {
  expect(allowed(isInvitedToRegister)).toEqual(['guest']);
});

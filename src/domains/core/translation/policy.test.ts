import { expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, MemberId, OfficerId, OperatorId, PupilId } from '#kernel/ids.ts';
import { canTranslate, isOpenToTranslation } from './policy.ts';

const actors: readonly Actor[] = [
  { kind: 'guest' },
  { kind: 'member', id: 'm' as MemberId, country: 'ES' as CountryCode, verified: false, confirmed: false },
  { kind: 'pupil', id: 'kim' as PupilId },
  { kind: 'officer', id: 'f' as OfficerId, serves: 'every country' },
  { kind: 'operator', id: 'o' as OperatorId },
];

it('members, pupils and officers have texts translated, guests and operators do not', () => {
  expect(actors.filter(canTranslate).map(({ kind }) => kind)).toEqual(['member', 'pupil', 'officer']);
});

it('what pupils wrote is translated only where their teachers allow it', () => {
  expect(isOpenToTranslation({ byPupils: false, allowed: false })).toBe(true);
  expect(isOpenToTranslation({ byPupils: true, allowed: true })).toBe(true);
  expect(isOpenToTranslation({ byPupils: true, allowed: false })).toBe(false);
});

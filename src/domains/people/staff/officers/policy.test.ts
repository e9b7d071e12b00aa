import { expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, MemberId, OfficerId, OperatorId, PupilId } from '#kernel/ids.ts';
import { canManageOfficers } from './policy.ts';

const actors: readonly Actor[] = [
  { kind: 'guest' },
  { kind: 'pupil', id: 'kim' as PupilId },
  { kind: 'member', id: 'ana' as MemberId, country: 'ES' as CountryCode, verified: true, confirmed: true },
  { kind: 'officer', id: 'eva' as OfficerId, serves: 'every country' },
  { kind: 'operator', id: 'olga' as OperatorId },
];

it('officers are seen, invited, moved and suspended by operators, and by no officer, not even of the central service', () => {
  expect(actors.filter(canManageOfficers).map(({ kind }) => kind)).toEqual(['operator']);
});

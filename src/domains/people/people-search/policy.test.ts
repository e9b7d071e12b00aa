import { expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, MemberId, OfficerId, OperatorId, PupilId } from '#kernel/ids.ts';
import { canKeepSearches, canSearchPeople } from './policy.ts';

const member = (verified: boolean): Actor => ({
  kind: 'member',
  id: 'm' as MemberId,
  country: 'ES' as CountryCode,
  verified,
  confirmed: true,
});
const actors: readonly (readonly [string, Actor])[] = [
  ['guest', { kind: 'guest' }],
  ['teacher', member(true)],
  ['teacher not verified', member(false)],
  ['pupil', { kind: 'pupil', id: 'p' as PupilId }],
  ['officer', { kind: 'officer', id: 'f' as OfficerId, serves: 'every country' }],
  ['operator', { kind: 'operator', id: 'o' as OperatorId }],
];

it.each([canSearchPeople, canKeepSearches])('lets every teacher search and keep searches, and nobody else', (can) => {
  expect(actors.filter(([, actor]) => can(actor)).map(([name]) => name)).toEqual(['teacher', 'teacher not verified']);
});

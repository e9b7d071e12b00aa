import { expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, MemberId, OfficerId, OperatorId, PupilId } from '#kernel/ids.ts';
import { canEditRules } from './policy.ts';

const spain = 'ES' as CountryCode;
const actors: readonly Actor[] = [
  { kind: 'guest' },
  { kind: 'member', id: 'm' as MemberId, country: spain, verified: true, confirmed: true },
  { kind: 'pupil', id: 'p' as PupilId },
  { kind: 'operator', id: 'op' as OperatorId },
  { kind: 'officer', id: 'national' as OfficerId, serves: [spain] },
  { kind: 'officer', id: 'central' as OfficerId, serves: 'every country' },
];

it('lets the central service alone change the rules', () => {
  expect(actors.filter(canEditRules).map((actor) => 'id' in actor && actor.id)).toEqual(['central']);
});

import { expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, MemberId, OfficerId, OperatorId, PupilId } from '#kernel/ids.ts';
import { canCloseAccount } from './policy.ts';

const actors: readonly Actor[] = [
  { kind: 'guest' },
  { kind: 'member', id: 'm' as MemberId, country: 'ES' as CountryCode, verified: false, confirmed: false },
  { kind: 'pupil', id: 'p' as PupilId },
  { kind: 'officer', id: 'o' as OfficerId, serves: 'every country' },
  { kind: 'operator', id: 'r' as OperatorId },
];

it('closing the account is for members, verified or not', () => {
  expect(actors.filter((actor) => canCloseAccount(actor)).map(({ kind }) => kind)).toEqual(['member']);
});

import { expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { CountryCode, MemberId, OfficerId, OperatorId, PupilId } from '#kernel/ids.ts';
import { canManageOperators, canSuspendOperator } from './policy.ts';

const olga = 'olga' as OperatorId;
const actors: readonly Actor[] = [
  { kind: 'guest' },
  { kind: 'pupil', id: 'kim' as PupilId },
  { kind: 'member', id: 'ana' as MemberId, country: 'ES' as CountryCode, verified: true, confirmed: true },
  { kind: 'officer', id: 'eva' as OfficerId, serves: 'every country' },
  { kind: 'operator', id: olga },
];

it('operators are seen and invited by operators, and suspended by the others of them', () => {
  expect(actors.filter(canManageOperators).map(({ kind }) => kind)).toEqual(['operator']);
  const other = { id: 'otto' as OperatorId };
  expect(actors.filter((actor) => canSuspendOperator(actor, other)).map(({ kind }) => kind)).toEqual(['operator']);
  expect(actors.filter((actor) => canSuspendOperator(actor, { id: olga }))).toEqual([]);
});

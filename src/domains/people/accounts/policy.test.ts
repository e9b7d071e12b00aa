import { expect, it } from 'vitest';
import { type Actor, everyone } from '#kernel/actor.ts';
import { canRemoveSecondFactor, canSignIn, needsSecondFactor } from './policy.ts';

const owners = (['member', 'pupil', 'officer', 'operator'] as const).map((kind) => ({ kind }));

it('teachers alone can remove a second factor: officers and operators need theirs', () => {
  expect(owners.filter(needsSecondFactor).map(({ kind }) => kind)).toEqual(['officer', 'operator']);
  expect(owners.filter(canRemoveSecondFactor).map(({ kind }) => kind)).toEqual(['member']);
});

it('signing in is for those who are not', () => {
  const actors = everyone.map((kind) => ({ kind }) as Actor);
  expect(actors.filter(canSignIn)).toEqual([{ kind: 'guest' }]);
});

import { expect, it } from 'vitest';
import { canRemoveSecondFactor, needsSecondFactor } from './policy.ts';

const owners = (['member', 'pupil', 'officer', 'operator'] as const).map((kind) => ({ kind }));

it('teachers alone can remove a second factor: officers and operators need theirs', () => {
  expect(owners.filter(needsSecondFactor).map(({ kind }) => kind)).toEqual(['officer', 'operator']);
  expect(owners.filter(canRemoveSecondFactor).map(({ kind }) => kind)).toEqual(['member']);
});

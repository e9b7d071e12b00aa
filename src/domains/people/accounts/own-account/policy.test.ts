import { expect, it } from 'vitest';
import { canRemoveSecondFactor } from './policy.ts';

it('a second factor is taken off by teachers alone: those of an office keep theirs', () => {
  const kinds = ['member', 'pupil', 'officer', 'operator'] as const;
  expect(kinds.filter((kind) => canRemoveSecondFactor({ kind }))).toEqual(['member']);
});

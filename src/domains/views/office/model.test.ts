import { expect, it } from 'vitest';
import { changesToSee, countedKinds, type QueueCount, toDecide } from './model.ts';

it('tells what waits for a decision from changes of schools, which are only looked at', () => {
  const counts = countedKinds.map((kind, index): QueueCount => ({ kind, waiting: 10 ** index, oldest: null }));
  expect(toDecide(counts).map(({ kind }) => kind)).toEqual([
    'verification',
    'project_review',
    'case',
    'ban_check',
    'held_text',
  ]);
  expect(changesToSee(counts)).toBe(100_000);
});

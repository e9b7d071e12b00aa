import { expect, it } from 'vitest';
import { newId } from './new-id.ts';

it('ids of one process grow, however many are made in a millisecond', () => {
  const ids = Array.from({ length: 5_000 }, () => newId<string>());
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

import { describe, expect, it } from 'vitest';
import { depthOf, shadesOf } from './shades.ts';

describe('the shades of the map', () => {
  it('hold about as many countries each, whatever the largest has', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 4000];
    const shades = shadesOf(values);
    const depths = values.map((value) => depthOf(value, shades));
    expect(depths).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });
  it('cover every figure without gaps or overlaps', () => {
    const shades = shadesOf([3, 90, 14, 14, 14, 2, 500, 1]);
    expect(shades[0]?.from).toBe(1);
    expect(shades.at(-1)?.to).toBe(500);
    for (const [index, { from, to }] of shades.entries()) {
      expect(to).toBeGreaterThanOrEqual(from);
      expect(shades[index + 1]?.from ?? to + 1).toBe(to + 1);
    }
  });
  it.each([
    [[], []],
    [[0, 0], []],
    [[7], [{ from: 7, to: 7, depth: 5 }]],
    [
      [1, 1, 1, 2],
      [
        { from: 1, to: 1, depth: 4 },
        { from: 2, to: 2, depth: 5 },
      ],
    ],
  ])('of %j are %j: the most is always darkest', (values, shades) => {
    expect(shadesOf(values)).toEqual(shades);
  });
  it('leave out countries where there is nothing to count', () => {
    expect(depthOf(0, shadesOf([0, 3, 9]))).toBe(0);
  });
});

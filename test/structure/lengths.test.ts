import { describe, expect, it } from 'vitest';
import { lengthBreaches, medianLength } from './checks/lengths.ts';
import { linesOf, readTree } from './tree.ts';

const tree = await readTree(['src', 'test', 'bin']);

describe('lengths', () => {
  it('stay within 300 lines for a file, 60 for a function, 120 for a view', () => {
    expect(linesOf(lengthBreaches(tree))).toEqual([]);
  });

  it('have a median below 80 lines', () => {
    expect(medianLength(tree)).toBeLessThan(80);
  });
});

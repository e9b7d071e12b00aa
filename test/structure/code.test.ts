import { describe, expect, it } from 'vitest';
import { habitBreaches } from './checks/habits.ts';
import { lengthBreaches, medianLength } from './checks/lengths.ts';
import { literalTextBreaches } from './checks/literal-text.ts';
import { typeBreaches } from './checks/types.ts';
import { linesOf, readTree } from './tree.ts';

// One file for all that looks at the syntax of everything: parsing it takes longer than all checks together.
const tree = await readTree(['src', 'test', 'bin']);

describe('the code', () => {
  it('says its types: no any, no "!", no cast but from a row to a branded id', { tags: ['slow'] }, () => {
    expect(linesOf(typeBreaches(tree))).toEqual([]);
  });

  it('takes the clock and the settings from outside, and puts nothing raw or inline on a page', {
    tags: ['slow'],
  }, () => {
    expect(linesOf(habitBreaches(tree))).toEqual([]);
  });

  it('holds no words that a reader would see', { tags: ['slow'] }, () => {
    expect(linesOf(literalTextBreaches(tree))).toEqual([]);
  });
});

describe('lengths', () => {
  it('stay within 300 lines for a file, 60 for a function, 120 for a view', { tags: ['slow'] }, () => {
    expect(linesOf(lengthBreaches(tree))).toEqual([]);
  });

  it('have a median below 80 lines', () => {
    expect(medianLength(tree)).toBeLessThan(80);
  });
});

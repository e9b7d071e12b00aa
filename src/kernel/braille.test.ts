import { expect, it } from 'vitest';
import { readBraille } from './braille.ts';

it('reads Braille patterns as the letters that they stand for', () => {
  expect(readBraille('⠨⠇⠥⠉⠌⠁ and ⠅⠊⠍')).toContain('lucia and kim');
  expect(readBraille('⠝⠊⠅⠕⠎')).toContain('νικοσ');
});

it('finds nothing to read in other texts', () => {
  expect(readBraille('Kim · ☕ ⠀')).toEqual([]);
});

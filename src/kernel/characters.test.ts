import { expect, it } from 'vitest';
import { countCharacters, onOneLine } from './characters.ts';

it('characters are counted as the database counts them', () => {
  expect(['', 'Íñigo', '🚾 🆒', '𠜎', 'e\u0301'].map(countCharacters)).toEqual([0, 5, 3, 1, 2]);
});

it.each([
  ['\u202eanA\u202c López', 'anA López'],
  ['\u2066Ana\u2069 \u202aLópez', 'Ana López'],
  ['Ana\r\n\tLópez\u0007', 'Ana López'],
  ['\u202e \u2067', ''],
])('what turns letters round, and what makes a second line, is not in a line: %j', (typed, kept) => {
  expect(onOneLine(typed)).toBe(kept);
});

it.each(['ליאת כהן', 'علی‌رضا', 'ක්‍රිෂ්ණා', 'Ana \u200f(אנה)', '👩‍🏫 Ana'])(
  'a line keeps the letters of its script, marks and joiners too: %s',
  (name) => {
    expect(onOneLine(` ${name} `)).toBe(name);
  },
);

import { expect, it } from 'vitest';
import { countCharacters } from './characters.ts';

it('characters are counted as the database counts them', () => {
  expect(['', 'Íñigo', '🚾 🆒', '𠜎', 'e\u0301'].map(countCharacters)).toEqual([0, 5, 3, 1, 2]);
});

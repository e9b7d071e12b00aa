import { expect, it } from 'vitest';
import { lexemesOf, wordsAround } from './model.ts';

it('finds a message by its words without accents, each within its conversation', () => {
  expect(lexemesOf('01a2-b3', 'Πάμε; ¡Vamos, vamos!')).toEqual(['01a2b3/παμε', '01a2b3/vamos']);
});

it('shows where the first of the sought words stands', () => {
  const long = `${'before '.repeat(20)}the Rayuela of our school ${'after '.repeat(40)}`;
  expect(wordsAround(long, ['rayu'])).toMatch(/^… (?:before ){5}the Rayuela of our school after .* …$/);
  expect(wordsAround('Short words', ['words'])).toBe('Short words');
});

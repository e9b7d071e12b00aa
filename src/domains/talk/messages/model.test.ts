import { expect, it } from 'vitest';
import { firstWords, pairOf } from './model.ts';

it('names a pair in one way', () => {
  expect(pairOf('b', 'a')).toBe(pairOf('a', 'b'));
});

it.each([
  ['Good morning! Shall we film street games? Yours, Ana', 'Good morning! Shall we film street games? Yours, Ana'],
  ['  Two\n\nlines\tand   more ', 'Two lines and more'],
  ['See https://school.test/a?b=c and (www.school.test/x) please', 'See and please'],
  ['https://school.test/a', ''],
  ['HTTPS://school.test/ <http://x.test>', ''],
  ['- one\n- two\n1. three\n* four', 'one two three four'],
  ['—', '—'],
  ['Hola, Eleni: "comparamos juegos" — ¿te animas?', 'Hola, Eleni: "comparamos juegos" — ¿te animas?'],
  ['- See https://school.test/a —\n=====\nNew', 'See New'],
  ['We are 22 pupils', 'We are 22 pupils'],
])('previews “%s” by its first words', (body, shown) => {
  expect(firstWords(body)).toBe(shown);
});

it('cuts a preview between two words, and a word that is too long within it, never within a letter', () => {
  const long = firstWords(`${'word '.repeat(40)}end`);
  expect(long).toMatch(/^(word )+word…$/);
  expect(long.length).toBeLessThanOrEqual(141);
  expect(firstWords('We call it **κέφαλους**.')).toBe('We call it κέφαλους.');
  expect(firstWords('😀'.repeat(400))).toBe(`${'😀'.repeat(140)}…`);
  expect(firstWords(`Hello ${'x'.repeat(1000)}`)).toBe('Hello…');
});

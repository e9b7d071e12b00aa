import { expect, it } from 'vitest';
import { areNearDuplicates, firstWords, pairOf } from './model.ts';

const long =
  'Dear colleague, we are a primary school by the sea and would like to collect the street games that grandparents played, film them and try those of another country.';
it.each([
  ['the same', long, long, true],
  ['another name and a link', `Dear Ana! ${long} https://a.test/1`, `Dear Jon! ${long} https://b.test/2`, true],
  ['letters that look alike and hidden ones', long, long.replaceAll('a', 'а').replaceAll('o', 'o\u200b'), true],
  [
    'something else',
    long,
    'We grow beans in glasses and measure them each morning; who would like to compare our curves with us in spring, by video and with a common table?',
    false,
  ],
  ['short and the same', 'Hello there', 'hello  THERE', true],
  ['short and nearly the same', 'Hello there', 'Hello here', false],
])('compares texts: %s', (_, one, other, alike) => {
  expect(areNearDuplicates(one, other)).toBe(alike);
});

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

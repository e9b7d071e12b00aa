import { describe, expect, it } from 'vitest';
import { slowness } from '#test/own-time.ts';
import { areNearIdentical, likenessTo } from './near-identical.ts';

const long =
  'Dear colleague, we are a primary school by the sea and would like to collect the street games that grandparents played, film them and try those of another country.';
const middle = 'We look for a class of ten-year-olds to write letters with in spring.';
const spanish =
  'Hola, soy profesora de primaria en un pueblo de la costa. Buscamos una clase de otro país para comparar juegos tradicionales, grabarlos en vídeo y jugarlos en los dos patios.';

const disguises: Readonly<Record<string, string>> = Object.fromEntries(
  [...'sdglhensucroiw'].map((letter, at) => [letter, [...'ѕԁɡӏһҽոѕսᴄгоіԝ'][at] ?? letter]),
);

describe('nearly the same', () => {
  it.each([
    ['the same', long, long],
    ['another name and a link', `Dear Ana! ${long} https://a.test/1`, `Dear Jon! ${long} https://b.test/2`],
    ['letters that look alike and hidden ones', long, long.replaceAll('a', 'а').replaceAll('o', 'o\u200b')],
    [
      'half of its letters from elsewhere',
      long,
      [...long].map((sign, at) => (at % 2 ? (disguises[sign] ?? sign) : sign)).join(''),
    ],
    ['figures for letters', long, long.replaceAll('e', '3').replaceAll('o', '0').replaceAll('a', '4')],
    ['dots between its letters', long, [...long].join('.')],
    ['no blanks', long, long.replaceAll(' ', '')],
    ['small blanks', long, long.replaceAll(' ', '\u200a')],
    ['letters in circles', long, long.replaceAll('a', 'ⓐ').replaceAll('o', 'ⓞ')],
    ['capitals, accents and wide letters', spanish, spanish.toUpperCase().normalize('NFD').replaceAll('A', 'Ａ')],
    ['other punctuation and lines', long, long.replaceAll(' ', '\n').replaceAll(',', ' —')],
    ['sentences in another order', spanish, `${spanish.split('. ')[1]} ${spanish.split('. ')[0]}.`],
    ['a sentence in front', long, `I liked your profile and the photos of your school. ${long}`],
    ['some words replaced', long, long.replace('primary', 'small').replace('film', 'record').replace('try', 'play')],
    ['a filler as long as the text', long, `${'Hello Maria. '.repeat(13)}${long}`],
    ['the letters in the other direction', long, [...long].reverse().join('')],
    ['its words sorted', long, long.split(' ').toSorted().join(' ')],
    ['capitals with a Greek one among them', long, long.toUpperCase().replaceAll('A', 'Λ')],
    ['of middle length and nearly the same', middle, `${middle}!! :)`],
    ['short and the same', 'Hello there', 'hello  THERE'],
  ])('are texts with %s', (_, one, other) => {
    expect(areNearIdentical(one, other)).toBe(true);
    expect(areNearIdentical(other, one)).toBe(true);
  });
  it.each([
    [
      'about something else',
      long,
      'We grow beans in glasses and measure them each morning; who would like to compare our curves with us in spring, by video and with a common table?',
    ],
    ['in another language', long, spanish],
    ['short and nearly the same', 'Hello there', 'Hello here'],
    ['of middle length with another end', middle, 'We look for a class of ten-year-olds to measure rivers with.'],
    ['of which one holds the other and much more', middle, `${middle} ${long} ${spanish}`],
    ['without words', '!!!', '???'],
  ])('are not texts %s', (_, one, other) => {
    expect(areNearIdentical(one, other)).toBe(false);
    expect(areNearIdentical(other, one)).toBe(false);
  });
});

it('compares a long text with two hundred others within a request', { tags: ['slow'] }, async () => {
  const word = (at: number) => ((at * 7919) % 100_003).toString(36);
  const textOf = (seed: number) => Array.from({ length: 1200 }, (_, at) => word(seed * 1200 + at)).join(' ');
  const others = Array.from({ length: 200 }, (_, at) => textOf(at + 1));
  expect(
    await slowness(() => {
      const isAlike = likenessTo(textOf(0));
      return others.filter(isAlike);
    }, 1500),
  ).toBeUndefined();
});

it('a text that is written backwards is the same, shown forwards or not', () => {
  const text = 'Would your class like to paint lighthouses with ours, and send them by post in spring?';
  expect(areNearIdentical(text, `\u202e${[...text].reverse().join('')}\u202c`)).toBe(true);
  expect(areNearIdentical(text, [...text].reverse().join(''))).toBe(true);
});

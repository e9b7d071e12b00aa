import { expect, it } from 'vitest';
import { canBeRead, countCharacters, isPersonName, isPlainName, onOneLine, withPlainLineEnds } from './characters.ts';

it('lines of a text end with one sign each', () => {
  expect(withPlainLineEnds('a\r\nb\rc\n\r\nd')).toBe('a\nb\nc\n\nd');
});

it.each(['\u3164', '\u115f\u1160', '\u2800 \u2800', '\uffa0', '\u200b', '\u00ad\ufeff', ' \u0301'])(
  'what shows nothing is no text and no name: %j',
  (text) => {
    expect([canBeRead(text), isPersonName(text), onOneLine(text)]).toEqual([false, false, '']);
  },
);

it.each(['!', '7', '한', '⠓', '👍', 'a\u3164'])('what shows something is a text: %j', (text) => {
  expect(canBeRead(text)).toBe(true);
});

it.each(['Itziar “Itzi”', 'Itziar 😀', '«Ana»', 'Ana"', 'Ana ★', 'Ana ❤️', 'Ana 👩‍🏫', 'Ana™', '😀', '“Iker”'])(
  'a name holds no emoji, no other symbol and no quotation mark: %j',
  (name) => {
    expect([isPersonName(name), isPlainName(name)]).toEqual([false, false]);
  },
);

it.each([
  'Jean-Luc',
  'O´Brien',
  'N`Diaye',
  'O’Neill',
  "D'Arcy",
  'Núria Gal·la',
  'Mª José',
  'J. R.',
  'Μαρία-Ελένη',
  'علی',
  '王',
])('a name may hold the signs that names have: %s', (name) => {
  expect([isPersonName(name), isPlainName(name)]).toEqual([true, true]);
});

it('a nickname may hold figures beside a letter', () => {
  expect(['Kim 2', 'R2D2', '42', ''].map(isPlainName)).toEqual([true, true, false, false]);
});

it.each(['Priya d/o Ramesh', 'Arun S/O Kumar', 'Devi a/p Raman', "D'Arcy", 'Sukarno', '한지우'])(
  'people bear such names: %s',
  (name) => {
    expect(isPersonName(name)).toBe(true);
  },
);

it.each(['evil.example/o', 'a/b', 'x d/o/x', 'https://a.example', 'Ana <b>', 'd / o x', '\u3164 \u2800', '42'])(
  'nobody bears such a name: %j',
  (name) => {
    expect(isPersonName(name)).toBe(false);
  },
);

it('characters are counted as the database counts them', () => {
  expect(['', 'Íñigo', '🚾 🆒', '𠜎', 'e\u0301'].map(countCharacters)).toEqual([0, 5, 3, 1, 2]);
});

it.each([
  ['\u202eanA\u202c López', 'anA López'],
  ['\u2066Ana\u2069 \u202aLópez', 'Ana López'],
  ['Ana\r\n\tLópez\u0007', 'Ana López'],
  ['\u202e \u2067', ''],
  ['Ana \u200f(אנה)', 'Ana (אנה)'],
  ['\ufeffA\u00adna\u200b Ló\u2060pez\u200e', 'Ana López'],
])('what turns letters round, and what makes a second line, is not in a line: %j', (typed, kept) => {
  expect(onOneLine(typed)).toBe(kept);
});

it.each(['ליאת כהן', 'علی‌رضا', 'ක්‍රිෂ්ණා', '👩‍🏫 Ana'])(
  'a line keeps the letters of its script, marks and joiners too: %s',
  (name) => {
    expect(onOneLine(` ${name} `)).toBe(name);
  },
);

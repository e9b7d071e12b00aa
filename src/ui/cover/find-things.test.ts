import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '#kernel/fold.ts';
import { guessLanguage, languagesOfTexts } from '#kernel/guess-language.ts';
import { writtenConcepts } from '#platform/concept-words.ts';
import { hasStemmer } from '#platform/snowball/snowball.ts';
import { anyText } from '#test/any-text.ts';
import { steepness } from '#test/own-time.ts';
import choice from './editors-choice/things.json' with { type: 'json' };
import { findThings } from './find-things.ts';
import pictures from './pictures.json' with { type: 'json' };
import { readTexts, wordsOfCover } from './read-text.ts';
import { isRefused } from './refused-pictures.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

const things = Object.fromEntries(Object.entries(choice));
const hasPicture = (thing: string) => Object.hasOwn(pictures, thing);
const vocabularies = new Map<string, Vocabulary>(
  await Promise.all(
    languagesOfTexts.map(
      async (language) => [language, vocabularyOf(await writtenConcepts(language), { things, hasPicture })] as const,
    ),
  ),
);

/** As a cover finds them, without stems: words as they stand. */
function thingsOf(title: string, summary = '', languages: readonly string[] = ['en'], seed = 'x'): string[] {
  const words = wordsOfCover({ title, summary, languages });
  const read = words.languages.map((known) => ({ ...known, words: vocabularies.get(known.language) ?? new Map() }));
  return findThings({ seed, texts: readTexts(words, new Map()), subjects: [], languages: read });
}

it('knows words of every language of the programme', () => {
  const files = readdirSync('src/platform/concepts/words').map((file) => file.replace('.txt', ''));
  expect(files.sort()).toEqual([...languagesOfTexts].sort());
  for (const [language, vocabulary] of vocabularies) {
    // CLDR has no Latin: there the editor's choice stands alone.
    expect(vocabulary.size, language).toBeGreaterThan(language === 'la' ? 20 : 400);
  }
});

it('holds words as searches fold them', () => {
  // Stemmers may put letters of their own: the Serbian one writes Latin.
  const own = [...vocabularies].filter(([language]) => !hasStemmer(language));
  const wrong = own.flatMap(([language, vocabulary]) =>
    [...vocabulary.keys()].filter((stem) => fold(stem) !== stem).map((stem) => `${language}: ${stem}`),
  );
  expect(wrong).toEqual([]);
});

it('leads from words only to things that have a picture, and to none that is refused', () => {
  const drawn = new Set(Object.keys(pictures));
  const wrong = [...vocabularies].flatMap(([language, vocabulary]) =>
    [...vocabulary].flatMap(([stem, meanings]) =>
      meanings
        .filter(({ thing }) => !drawn.has(thing) || isRefused(thing))
        .map(({ thing }) => `${language}: ${stem} leads to ${thing}`),
    ),
  );
  expect(wrong).toEqual([]);
});

it.each([
  ['en', 'whale'],
  ['es', 'ballena'],
  ['el', 'φάλαινα'],
  ['fi', 'valas'],
  ['bg', 'кит'],
  ['tr', 'balina'],
])('finds the whale in %s', async (language, word) => {
  const [first] = findThings({
    seed: '',
    texts: [{ weight: 3, words: [{ word, stems: { [language]: await stemIn(language, 'whale') } }] }],
    subjects: [],
    languages: [{ language, belief: 1, words: vocabularies.get(language) ?? new Map() }],
  });
  expect(first).toMatch(/whale/);
});

it('counts a title more than a summary, and earlier words more than later ones', () => {
  expect(thingsOf('bread', 'violin')[0]).toBe('bread');
  expect(thingsOf('violin', 'bread')[0]).toBe('violin');
  expect(thingsOf('bread violin')[0]).toBe('bread');
});

it('shows what a project is about rather than that classes of two countries work on it together', () => {
  expect(thingsOf('Classes of two schools together', 'bread')[0]).toBe('bread');
});

const seeds = Array.from({ length: 40 }, (_, at) => `seed ${at}`);
const heroesOf = (title: string) => new Set(seeds.map((seed) => thingsOf(title, '', ['en'], seed)[0]));

it.each(['game', 'music', 'sport', 'song'])(
  'shows projects about the same (%s) by several things, one chosen by the id of each',
  (word) => {
    const counts = seeds.map((seed) => thingsOf(word, '', ['en'], seed)[0]);
    expect(heroesOf(word).size).toBe(3);
    for (const hero of heroesOf(word)) expect(counts.filter((one) => one === hero).length).toBeLessThan(25);
  },
);

it.each([
  ['bread', 'bread'],
  ['robot', 'robot'],
  ['bird', 'bird'],
])('shows what a word names whatever the id is: %s', (word, thing) => {
  expect([...heroesOf(word)]).toEqual([thing]);
});

it('chooses by the id where nothing but the subject is known', () => {
  const heroes = seeds.map((seed) => findThings({ seed, texts: [], subjects: ['music'], languages: [] })[0]);
  expect(new Set(heroes)).toEqual(new Set(['violin', 'trumpet', 'musical-notes']));
});

it('reads the parts of a compound where the language builds such words', () => {
  expect(thingsOf('Geigenbrot', '', ['de'])[0]).toBe('bread');
});

it('tells the language of a text by its small words, and by its letters', () => {
  expect(guessLanguage('wir schreiben mit der klasse und'.split(' '), ['en'])).toBe('de');
  expect(guessLanguage(['γραμματα'], [])).toBe('el');
  expect(guessLanguage(['bread'], ['es', 'en'])).toBe('es');
  expect(guessLanguage(['bread'], [])).toBeUndefined();
});

it('finds the same things whatever is written, and never none', () => {
  fc.assert(
    fc.property(anyText(400), anyText(400), (title, summary) => {
      const things = thingsOf(title, summary, ['es', 'el']);
      expect(things).toEqual(thingsOf(title, summary, ['es', 'el']));
      expect(things.length).toBeGreaterThanOrEqual(3);
    }),
  );
});

it('reads a text of a hundred thousand letters no longer than its beginning', async () => {
  const hostile = ['a', 'ﷺ', '🐋 ', 'Ω\u0301\u0301', 'whale '].map((part) => part.repeat(100_000 / part.length));
  for (const text of hostile) {
    expect(thingsOf(text, text).length).toBeGreaterThanOrEqual(3);
    const read = { less: () => thingsOf('x', text.slice(0, 2000)), more: () => thingsOf(text, text) };
    expect(await steepness({ ...read, times: 30 })).toBeUndefined();
  }
});

async function stemIn(language: string, thing: string): Promise<string> {
  return (await writtenConcepts(language)).things.get(thing)?.name[0] ?? '';
}

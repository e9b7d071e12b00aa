import fc from 'fast-check';
import { expect, it } from 'vitest';
import { typosBetween } from '#kernel/typos.ts';
import { wordsOfText } from '#kernel/words.ts';
import { anyText } from '#test/any-text.ts';
import {
  choicesOf,
  commonGround,
  excerptOf,
  likeliest,
  mostOf,
  wordsOneTypoAway,
  wordsWorthCorrecting,
} from './model.ts';

it('finds every word one typing error away, and only such', () => {
  const near = wordsOneTypoAway('game');
  for (const word of ['gam', 'ame', 'agme', 'gmae', 'gane', 'games', 'xgame', 'gamxe']) expect(near).toContain(word);
  expect(near).not.toContain('game');
  expect(near.every((word) => typosBetween('game', word) === 1)).toBe(true);
});

it('uses the alphabet of the word', () => {
  expect(wordsOneTypoAway('σχολει')).toContain('σχολειο');
  expect(wordsOneTypoAway('школ')).toContain('школа');
});

it('counts typing errors as a distance does', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(typosBetween(one, other)).toBe(typosBetween(other, one));
      expect(typosBetween(one, other) === 0).toBe(one === other);
      expect(typosBetween(one, other)).toBeLessThanOrEqual(Math.max(one.length, other.length));
    }),
  );
});

it('takes the nearest words, three at most, and no far ones', () => {
  expect(likeliest('muisc', ['music', 'mosaic'])).toEqual(['music']);
  expect(likeliest('cat', ['dog'])).toEqual([]);
  expect(likeliest('tradtionel', ['traditional', 'tradition', 'radio'])).toEqual(['traditional']);
  expect(likeliest('bat', ['cat', 'hat', 'mat', 'rat'])).toHaveLength(3);
});

it('reads only letters and digits as words, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const word of wordsOfText(text)) expect(word).toMatch(/^[\p{L}\p{N}]{1,40}$/u);
    }),
  );
  expect(wordsOfText("L’École d'été, 3D! ΣΧΟΛΕΊΟΥΣ")).toEqual(['3d', 'd', 'ecole', 'ete', 'l', 'σχολειουσ']);
  expect(wordsWorthCorrecting(['ab', 'abc', 'ab1'])).toEqual(['abc']);
});

it('keeps an excerpt within its length, whatever the text', () => {
  fc.assert(
    fc.property(anyText(900), (idea) => {
      const excerpt = excerptOf({ idea, presentation: '' });
      expect(excerpt.length).toBeLessThanOrEqual(300);
      if (idea.isWellFormed()) expect(excerpt.isWellFormed()).toBe(true);
    }),
  );
});

it('names what both people have, and nothing else', () => {
  const one = { subjects: ['music', 'art'], languages: ['en', 'es'], ageFrom: 9, ageTo: 11 };
  const other = { subjects: ['art'], languages: ['es', 'el'], ageFrom: 11, ageTo: 14 };
  expect(commonGround(one, other)).toEqual({ subjects: ['art'], languages: ['es'], ages: [11, 11] });
  expect(commonGround(one, { ...other, ageFrom: 12 }).ages).toBeUndefined();
  expect(commonGround(one, { ...other, ageFrom: null, ageTo: null }).ages).toBeUndefined();
});

it('most of the words are more than half of them, and of two one', () => {
  expect([2, 3, 4, 5, 6, 7, 8].map(mostOf)).toEqual([1, 2, 3, 3, 4, 4, 5]);
});

it('chooses some of several words in every way, once each', () => {
  expect(choicesOf(['a', 'b', 'c'], 2)).toEqual([
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'c'],
  ]);
  expect(choicesOf(['a', 'b'], 1)).toEqual([['a'], ['b']]);
  expect(choicesOf([1, 2, 3, 4, 5, 6, 7, 8], 5)).toHaveLength(56);
});

it('takes for a misspelt word what begins in the same way, and no name that only looks a little like it', () => {
  expect(likeliest('ajedres', ['andres'])).toEqual([]);
  expect(likeliest('ajedres', ['andres', 'ajedrez'])).toEqual(['ajedrez']);
  expect(likeliest('matemtiacs', ['matematicas'])).toEqual(['matematicas']);
});

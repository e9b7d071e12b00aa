import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyText } from '#test/any-text.ts';
import { fold } from './fold.ts';
import { soundKey, soundKeysOf } from './latin-letters.ts';
import { latinSpellings } from './latin-spellings.ts';
import { otherSpellings } from './other-spellings.ts';

/** Whether a text is found by a word, as searches do: by the word, its other spellings and its sound. */
function isFound(text: string, typed: string): boolean {
  const [written, word] = [fold(text), fold(typed)];
  const searched = [word, ...otherSpellings(typed), ...soundKeysOf(word)];
  return searched.includes(written) || searched.includes(soundKey(written) ?? written);
}

it.each([
  'Θεσσαλονίκη Thessaloniki',
  'Αθήνα Athina',
  'Χανιά Chania Hania Xania',
  'Γιώργος Giorgos Yiorgos Yorgos',
  'Ευαγγελία Evangelia',
  'Ηράκλειο Irakleio Iraklio',
  'Ψυχικό Psychiko Psihiko',
  'Κέρκυρα Kerkyra Kerkira',
  'Μπάμπης Bampis Babis',
  'Ντίνα Ntina Dina',
  'Χρήστος Christos Xristos',
  'Ξάνθη Xanthi Ksanthi',
  'София Sofiya Sofia',
  'Търново Tarnovo',
  'Юлия Yuliya Yulia',
  'Київ Kyiv',
  'Харків Kharkiv',
  'Щербина Shcherbyna',
  'Запоріжжя Zaporizhzhia',
  'Београд Beograd',
  'Крагујевац Kragujevac',
  'Скопје Skopje',
])('finds “%s” in either letters by the other', (names) => {
  const [own = '', ...latin] = names.split(' ');
  for (const one of latin) {
    expect([one, isFound(own, one)]).toEqual([one, true]);
    expect([one, isFound(one, own)]).toEqual([one, true]);
  }
});

it.each([
  ['Straße', 'Strasse'],
  ['Jyväskylä', 'Jyvaeskylae'],
  ['Tromsø', 'Tromsoe'],
  ['Ærø', 'Aeroe'],
  ['Själland', 'Sjælland'],
  ['Smörgås', 'Smørgås'],
  ['Århus', 'Aarhus'],
  ['Müller', 'Mueller'],
])('finds %s and %s by each other', (one, other) => {
  expect([isFound(one, other), isFound(other, one)]).toEqual([true, true]);
});

it('writes few words for each, in Latin letters alone, and none for other scripts', () => {
  expect(latinSpellings('music')).toEqual([]);
  fc.assert(
    fc.property(anyText(60), (text) => {
      const written = latinSpellings(fold(text));
      expect(written.length).toBeLessThanOrEqual(16);
    }),
  );
});

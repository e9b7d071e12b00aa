import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyText } from '#test/any-text.ts';
import { fold } from './fold.ts';
import { inLatinLetters, soundKey, soundKeysOf } from './latin-letters.ts';
import { otherSpellings } from './other-spellings.ts';

it.each([
  ['Παπαδόπουλος', 'papadopoulos'],
  ['Ευαγγελία', 'evangelia'],
  ['Μπάμπης', 'bampis'],
  ['Ξάνθη', 'xanthi'],
  ['Πλόβдив', undefined],
  ['Пловдив', 'plovdiv'],
  ['Љубица', 'ljubitsa'],
  ['Київ', 'kiiv'],
  ['Larissa', undefined],
])('writes %s as passports do', (word, latin) => {
  expect(inLatinLetters(fold(word))).toBe(latin);
});

it.each([
  ['παιχνίδια', 'paixnidia paichnidia pexnidia paihnidia'],
  ['σχολείο', 'scholeio sxoleio sholio scholio'],
  ['θάλασσα', 'thalassa thalasa'],
  ['ψωμιά', 'psomia pswmia'],
  ['τραγούδι', 'tragoudi tragoydi tragudi'],
  ['υγεία', 'ygeia igia ugeia'],
  ['αυτοκίνητο', 'autokinito aytokinhto aftokinito'],
  ['училище', 'uchilishte uciliste'],
  ['школа', 'shkola skola'],
  ['природа', 'priroda'],
])('finds %s by what is typed in Latin letters', (word, typed) => {
  const key = soundKey(fold(word));
  for (const one of typed.split(' ')) expect([one, soundKeysOf(one).includes(key ?? '')]).toEqual([one, true]);
});

it('leaves short words and other scripts alone, and never fails', () => {
  expect([soundKey('και'), soundKey('music'), soundKeysOf('kai'), soundKeysOf('музика')]).toEqual([
    undefined,
    undefined,
    [],
    [],
  ]);
  fc.assert(
    fc.property(anyText(60), (text) => {
      const word = fold(text);
      inLatinLetters(word);
      soundKey(word);
      expect(soundKeysOf(word).every((key) => key.startsWith('~'))).toBe(true);
      expect(otherSpellings(text)).not.toContain(word);
    }),
  );
});

it.each([
  ['Müller', ['mueller']],
  ['Mueller', ['muller']],
  ['Sørensen', ['soerensen']],
  ['Aarhus', ['arhus']],
  ['Παπαδόπουλος', ['papadopoulos', 'papadopulos']],
  ['Aeroe', ['aro', 'aero', 'aroe']],
  ['Straße', []],
])('also writes %s otherwise', (typed, others) => {
  expect(otherSpellings(typed)).toEqual(others);
});

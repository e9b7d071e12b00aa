import { describe, expect, it } from 'vitest';
import { slowness } from '#test/own-time.ts';
import { isInAnotherLanguage, languageOf } from './model.ts';

describe('the language of a text', () => {
  it.each([
    ['Buscamos una clase para escribir cartas sobre los juegos de nuestros abuelos.', 'es'],
    ['<p>Wir suchen eine <strong>Klasse</strong> für unser Projekt.</p>', 'de'],
    ['Καλημέρα, ψάχνουμε μια τάξη', 'el'],
    ['Maths!', undefined],
  ])('%s is told by its small words', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});

describe('a text is offered for translation', () => {
  it.each([
    ['Buscamos una clase para escribir cartas.', 'en'],
    ['Me gusta la idea', 'en'],
    ['Θα ήθελα να συνεργαστούμε', 'en'],
    ['Looking forward to your answer', 'el'],
    ['Nzuri sana rafiki yangu', 'en'],
  ])('%s to who reads %s', (text, language) => {
    expect(isInAnotherLanguage(text, language)).toBe(true);
  });
  it.each([
    ['Buscamos una clase para escribir cartas.', 'es'],
    ['We look for a class to write letters with.', 'en'],
    ['Θα ήθελα να συνεργαστούμε', 'el'],
    ['OK!', 'en'],
    ['Hola Ana', 'es'],
    ['', 'en'],
    ['https://platform.example/pictures', 'en'],
  ])('%s is not, to who reads %s', (text, language) => {
    expect(isInAnotherLanguage(text, language)).toBe(false);
  });
  it('without reading all of a long one', async () => {
    const long = 'una clase < '.repeat(10_000);
    expect(await slowness(() => isInAnotherLanguage(long, 'en'), 20)).toBeUndefined();
  });
});

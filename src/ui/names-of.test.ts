import { describe, expect, it } from 'vitest';
import {
  countryName,
  factsOf,
  languageInSentence,
  languageName,
  listOf,
  mainLanguageOf,
  ownLanguageName,
  writeNumber,
} from './names-of.ts';

describe('names and numbers', () => {
  it('come in the language of the reader', () => {
    expect(countryName('GR', 'en')).toBe('Greece');
    expect(countryName('GR', 'es')).toBe('Grecia');
    expect(languageName('es', 'el')).toBe('Ισπανικά');
    expect(listOf(['A', 'B', 'C'], 'es')).toBe('A, B y C');
    expect(writeNumber(1_214_882, 'en')).toBe('1,214,882');
    expect(writeNumber(1_214_882, 'es')).toBe('1.214.882');
  });

  it('call a language as its speakers do, with a capital', () => {
    expect(['en', 'es', 'el'].map(ownLanguageName)).toEqual(['English', 'Español', 'Ελληνικά']);
  });

  it('are small within a Greek sentence, as languages are', () => {
    expect(['el', 'es', 'en'].map((reader) => languageInSentence('en', reader))).toEqual([
      'αγγλικά',
      'inglés',
      'English',
    ]);
  });

  it('call the language of North Macedonia by its own name in Greek', () => {
    expect(languageName('mk', 'el')).toBe('Μακεδονικά');
  });

  it('stand in a row that no line breaks before a dot, and leave out what is not known', () => {
    expect(factsOf(['Spain', '', 'Music'])).toBe('Spain\u00a0· Music');
  });

  it('show a code that nobody has named as it is', () => {
    expect(countryName('QQ', 'en')).toBe('QQ');
    expect(countryName('not a code', 'en')).toBe('not a code');
    for (const sent of [']]>', '<!--', '', 'x'.repeat(100)]) {
      expect(ownLanguageName(sent)).toBe(sent);
      expect(mainLanguageOf(sent)).toBe('und');
    }
  });
});

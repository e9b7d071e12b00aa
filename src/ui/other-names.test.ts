import { describe, expect, it } from 'vitest';
import { languages } from '#platform/i18n.ts';
import { findChoices } from '../browser/elements/find-choices.ts';
import { countryChoices, languageChoices } from './names-of.ts';
import names from './other-names.json' with { type: 'json' };
import { otherNames, withOtherNames } from './other-names.ts';

const subjects = Object.keys(names.subject).map((value) => ({ value, label: value }));
const countries = ['GB', 'NL', 'ES', 'GR', 'CZ', 'TR'];
const tongues = ['es', 'ca', 'eu', 'de', 'el', 'nl', 'en'];
const choicesOf = {
  subject: () => subjects,
  country: (language: string) => countryChoices(countries, language),
  language: (language: string) => languageChoices(tongues, language),
};

/** The first answer to what somebody types into the field. */
function firstFor(list: keyof typeof choicesOf, typed: string, language: string): string | undefined {
  const choices = withOtherNames(list, choicesOf[list](language), language);
  return findChoices(choices, typed)[0]?.value;
}

describe('a choice that is looked for by another word', () => {
  it.each([
    ['es', 'medio ambiente', 'environmental_education'],
    ['es', 'mates', 'mathematics'],
    ['es', 'DEPORTE', 'physical_education'],
    ['es', 'inglés', 'foreign_languages'],
    ['es', 'castellano', 'language_and_literature'],
    ['en', 'sport', 'physical_education'],
    ['en', 'maths', 'mathematics'],
    ['en', 'coding', 'informatics_and_ict'],
    ['el', 'περιβαλλον', 'environmental_education'],
    ['el', 'γυμναστική', 'physical_education'],
    ['el', 'αγγλικα', 'foreign_languages'],
    ['el', 'maths', 'mathematics'],
  ])('is found as a subject, in %s by “%s”', (language, typed, key) => {
    expect(firstFor('subject', typed, language)).toBe(key);
  });

  it.each([
    ['country', 'es', 'Holanda', 'NL'],
    ['country', 'es', 'inglaterra', 'GB'],
    ['country', 'en', 'Ελλάδα', 'GR'],
    ['country', 'el', 'Spain', 'ES'],
    ['country', 'en', 'Turkey', 'TR'],
    ['language', 'es', 'castellano', 'es'],
    ['language', 'es', 'euskera', 'eu'],
    ['language', 'en', 'deutsch', 'de'],
    ['language', 'en', 'ελληνικα', 'el'],
    ['language', 'el', 'english', 'en'],
  ] as const)('is found as a %s, in %s by “%s”', (list, language, typed, key) => {
    expect(firstFor(list, typed, language)).toBe(key);
  });

  it('has words in every language of the pages, each once, and those of the reader first', () => {
    for (const list of Object.values(names))
      for (const [key, said] of Object.entries(list)) {
        expect(Object.keys(said).sort(), key).toEqual(languages().toSorted());
        for (const words of Object.values(said)) {
          const each = words.split(', ');
          expect(
            each.filter((word) => word.trim() === '' || word !== word.trim()),
            key,
          ).toEqual([]);
          expect(new Set(each).size, key).toBe(each.length);
        }
      }
    expect(otherNames('subject', 'mathematics', 'es')[0]).toBe('mates');
  });
});

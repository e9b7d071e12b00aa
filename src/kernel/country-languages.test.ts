import { expect, it } from 'vitest';
import { schoolLanguage } from './country-languages.ts';
import type { CountryCode } from './ids.ts';

it.each([
  ['GR', 'en', 'el'],
  ['ES', 'el', 'es'],
  ['CY', 'en', 'el'],
  ['BE', 'fr', 'fr'],
  ['BE', 'en', 'fr'],
  ['MT', 'en', 'en'],
  ['IE', 'es', 'en'],
  ['PL', 'en', 'en'],
  ['ZZ', 'es', 'es'],
])('pupils in %s whose teacher reads %s read %s', (country, teacher, language) => {
  expect(schoolLanguage(country as string as CountryCode, teacher, ['en', 'es', 'el', 'fr'])).toBe(language);
});

import type { CountryCode } from './ids.ts';

/** The languages in which schools teach, by country; the one of most of them first. Schools of some countries teach in several. */
const schoolLanguages: Readonly<Record<string, string>> = {
  AD: 'ca es fr',
  AL: 'sq',
  AM: 'hy',
  AT: 'de hr sl hu',
  AZ: 'az',
  BA: 'bs hr sr',
  BE: 'nl fr de',
  BG: 'bg',
  CH: 'de fr it rm',
  CY: 'el tr',
  CZ: 'cs',
  DE: 'de',
  DK: 'da',
  DZ: 'ar fr',
  EE: 'et ru',
  EG: 'ar',
  ES: 'es ca eu gl',
  FI: 'fi sv',
  FR: 'fr',
  GB: 'en cy gd',
  GE: 'ka',
  GR: 'el',
  HR: 'hr it',
  HU: 'hu de',
  IE: 'en ga',
  IL: 'he ar',
  IS: 'is',
  IT: 'it de fr sl',
  JO: 'ar',
  LB: 'ar fr en',
  LI: 'de',
  LT: 'lt pl ru',
  LU: 'lb fr de',
  LV: 'lv ru',
  MA: 'ar fr',
  MD: 'ro ru',
  ME: 'sr sq',
  MK: 'mk sq tr',
  MT: 'en mt',
  NL: 'nl fy',
  NO: 'no',
  PL: 'pl',
  PS: 'ar',
  PT: 'pt',
  RO: 'ro hu de',
  RS: 'sr hu sq',
  SE: 'sv fi',
  SI: 'sl it hu',
  SK: 'sk hu',
  SM: 'it',
  TN: 'ar fr',
  TR: 'tr',
  UA: 'uk',
  UK: 'en cy gd',
  XK: 'sq sr',
};

/**
 * Which of some languages people at a school of a country most likely read, pupils and head alike: the teacher's own where schools there
 * teach in it, else the first in which they do, else the teacher's.
 */
export function schoolLanguage(country: CountryCode, teacher: string, offered: readonly string[]): string {
  const taught = schoolLanguages[country]?.split(' ') ?? [];
  if (taught.includes(teacher) && offered.includes(teacher)) return teacher;
  return taught.find((language) => offered.includes(language)) ?? teacher;
}

import type { Translate } from '#platform/i18n.ts';
import { alphabet, displayNames, listFormat, numberFormat } from './formats.ts';

/** Whether it looks like the code of a country or language. Others come from old data and from what somebody has sent: they fill no cache. */
export const isCode = (code: string): boolean => /^[a-z]{2}$/i.test(code);

/** A page of people needs hundreds of names, and each costs microseconds: the few names of real codes are cached. */
function remember(find: (code: string, language: string) => string): (code: string, language: string) => string {
  const known = new Map<string, Map<string, string>>();
  return (code, language) => {
    const names = known.get(language) ?? new Map<string, string>();
    const name = names.get(code) ?? find(code, language);
    if (isCode(code)) known.set(language, names.set(code, name));
    return name;
  };
}

/** The name of a country (ISO 3166-1) in the reader's language; the code itself where nobody has named it. */
export const countryName = remember((code, language) => findName(code, language, 'region'));

/** The name of a language (ISO 639-1) in the reader's language. */
export const languageName = remember((code, language) => findName(code, language, 'language'));

/** Within a sentence: Greek writes the names of languages small there, and large in a list of their own. */
export const languageInSentence = (code: string, language: string): string => {
  const name = languageName(code, language);
  return language === 'el' ? name.charAt(0).toLocaleLowerCase(language) + name.slice(1) : name;
};

const ownName = remember((code) => {
  const name = findName(code, code, 'language');
  // Not a code at all: neither is it one of whose capital letters anything is known.
  if (name === code) return code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
});

/** The name that its own speakers use, with a capital: "Español", "Ελληνικά". For the language switch. */
export const ownLanguageName = (code: string): string => ownName(code, 'own');

/** Where the tables of Unicode say it in another way than its speakers and the agreement of Prespa. */
const ourNames: Readonly<Record<string, string>> = { 'el language mk': 'Μακεδονικά' };

function findName(code: string, language: string, type: 'region' | 'language'): string {
  try {
    return ourNames[`${language} ${type} ${code}`] ?? displayNames(language, type).of(code) ?? code;
  } catch {
    return code; // not a code at all: old data is shown as it is
  }
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

const named = (codes: readonly string[], language: string, nameOf: typeof countryName): Choice[] => {
  const compare = alphabet(language);
  const choices = codes.map((value) => ({ value, label: nameOf(value, language) }));
  return choices.sort((one, other) => compare(one.label, other.label));
};

/** A whole list in the order of the reader's alphabet: the database orders by bytes, which puts Álvaro after Zoe. */
export function byName<row extends { readonly name: string }>(rows: readonly row[], language: string): row[] {
  const compare = alphabet(language);
  return rows.toSorted((one, other) => compare(one.name, other.name));
}

/** Countries to choose from, by name. */
export const countryChoices = (codes: readonly string[], language: string) => named(codes, language, countryName);

/** Languages to choose from, by name. */
export const languageChoices = (codes: readonly string[], language: string) => named(codes, language, languageName);

/** The language that most people of a country speak: 'el' for 'GR'. */
export function mainLanguageOf(country: string): string {
  try {
    return new Intl.Locale('und', { region: country }).maximize().language;
  } catch {
    return 'und'; // not a country at all: old data
  }
}

/** "Greece, Romania and Spain" in the reader's language. */
export function listOf(words: readonly string[], language: string, type: 'and' | 'or' = 'and'): string {
  return listFormat(language, type).format(words);
}

/** "Spain and Greece · Ages 8–11 · Music": what is known of it, and no line begins with a dot. */
export function factsOf(facts: readonly string[]): string {
  return facts.filter((fact) => fact !== '').join('\u00a0· ');
}

/** "Ages 8–11"; '' where they are not known. */
export function writeAges(t: Translate, from: number | null, to: number | null): string {
  if (from === null || to === null) return '';
  return t('ui.ages', { from, to, single: from === to ? 'yes' : 'no' });
}

/** "1,214,882" in the reader's format. */
export function writeNumber(value: number, language: string): string {
  return numberFormat(language).format(value);
}

/** "340", or "1,000+" where nobody counted on. */
export function writeUpTo(
  { t, language }: { readonly t: Translate; readonly language: string },
  count: number,
  most: number,
): string {
  return count > most ? t('ui.search.many', { count: most }) : writeNumber(count, language);
}

/** Keys of languages: those that the reader speaks first, then the others by name. */
export function ownLanguagesFirst(all: readonly string[], own: readonly string[], language: string): string[] {
  const compare = alphabet(language);
  const others = all.filter((key) => !own.includes(key));
  return [...own, ...others.sort((one, other) => compare(languageName(one, language), languageName(other, language)))];
}

import { displayNames, listFormat, numberFormat } from './formats.ts';

/** The name of a country (ISO 3166-1) in the reader's language; the code itself where nobody has named it. */
export function countryName(code: string, language: string): string {
  return nameOf(code, language, 'region');
}

/** The name of a language (ISO 639-1) in the reader's language. */
export function languageName(code: string, language: string): string {
  return nameOf(code, language, 'language');
}

/** The name that its own speakers use, with a capital: "Español", "Ελληνικά". For the language switch. */
export function ownLanguageName(code: string): string {
  return once(`own|${code}`, code, () => {
    const name = languageName(code, code);
    return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
  });
}

function nameOf(code: string, language: string, type: 'region' | 'language'): string {
  return once(`${type}|${language}|${code}`, code, () => findName(code, language, type));
}

const known = new Map<string, string>();

/** A page of people asks for hundreds of names, and each costs microseconds: those of real codes, which are few, are remembered. */
function once(key: string, code: string, find: () => string): string {
  const name = known.get(key) ?? find();
  if (code.length === 2) known.set(key, name);
  return name;
}

function findName(code: string, language: string, type: 'region' | 'language'): string {
  try {
    return displayNames(language, type).of(code) ?? code;
  } catch {
    return code; // not a code at all: old data is shown as it is
  }
}

/** "Greece, Romania and Spain" in the reader's language. */
export function listOf(words: readonly string[], language: string, type: 'and' | 'or' = 'and'): string {
  return listFormat(language, type).format(words);
}

/** "1,214,882" in the reader's format. */
export function writeNumber(value: number, language: string): string {
  return numberFormat(language).format(value);
}

/** A share from 0 to 1 as "44 %". */
export function writeShare(value: number, language: string): string {
  return numberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(value);
}

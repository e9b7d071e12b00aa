/** English without a country would be written as in the United States; the programme is European. */
export function writtenAs(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/** Making an Intl format costs far more than using it: each is made once for a language and its options. */
function remember<made>(make: (language: string, key: string) => made): (language: string, key: string) => made {
  const known = new Map<string, made>();
  return (language, key) => {
    const name = `${language}|${key}`;
    const found = known.get(name);
    if (found) return found;
    const made = make(writtenAs(language), key);
    known.set(name, made);
    return made;
  };
}

const dates = remember((language, options) => new Intl.DateTimeFormat(language, JSON.parse(options)));
const numbers = remember((language, options) => new Intl.NumberFormat(language, JSON.parse(options)));
const relatives = remember(
  (language, numeric) => new Intl.RelativeTimeFormat(language, { numeric: numeric === 'auto' ? 'auto' : 'always' }),
);
const names = remember(
  (language, type) => new Intl.DisplayNames(language, { type: type === 'region' ? 'region' : 'language' }),
);
const lists = remember(
  (language, type) => new Intl.ListFormat(language, { type: type === 'or' ? 'disjunction' : 'conjunction' }),
);
const collators = remember((language) => new Intl.Collator(language));
const plurals = remember((language) => {
  const rules = new Intl.PluralRules(language);
  return new Map(Array.from({ length: 101 }, (_, count) => [rules.select(count), count]));
});

export const dateFormat = (language: string, options: Intl.DateTimeFormatOptions) =>
  dates(language, JSON.stringify(options));
export const numberFormat = (language: string, options: Intl.NumberFormatOptions = {}) =>
  numbers(language, JSON.stringify(options));
export const relativeFormat = (language: string, numeric: 'always' | 'auto') => relatives(language, numeric);
export const displayNames = (language: string, type: 'region' | 'language') => names(language, type);
export const listFormat = (language: string, type: 'and' | 'or' = 'and') => lists(language, type);
/** Compares as the alphabet of the language does. */
export const alphabet = (language: string): Intl.Collator['compare'] => collators(language, '').compare;
/** The plurals of the language, each with a number that asks for it. */
export const pluralsOf = (language: string): ReadonlyMap<string, number> => plurals(language, '');

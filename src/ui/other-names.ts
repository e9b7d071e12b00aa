import { fold } from '#kernel/fold.ts';
import { countryName, isCode, languageName, mainLanguageOf, ownLanguageName } from './names-of.ts';
import names from './other-names.json' with { type: 'json' };
import type { Choice } from './select-field.tsx';

export type NamedList = keyof typeof names;
type OtherNames = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;

/** What a list is called by those who live or speak there: found by it too, whatever language the pages are in. */
const ownNames: Readonly<Record<NamedList, (key: string) => readonly string[]>> = {
  country: (key) => [countryName(key, 'en'), countryName(key, mainLanguageOf(key))],
  language: (key) => [languageName(key, 'en'), ownLanguageName(key)],
  subject: (key) => [key.replaceAll('_', ' ')],
  vocational_subject: (key) => [key.replaceAll('_', ' ')],
};

const known = new Map<string, readonly string[]>();

/** Other words by which a reader may look for a choice, those of their language first: "medio ambiente" for environmental education. */
export function otherNames(list: NamedList, key: string, language: string): readonly string[] {
  const name = `${list} ${key} ${language}`;
  const found = known.get(name) ?? readNames(list, key, language);
  if (isCode(key) || Object.hasOwn(names[list], key)) known.set(name, found);
  return found;
}

function readNames(list: NamedList, key: string, language: string): readonly string[] {
  const all: OtherNames = names[list];
  const said = [all[key]?.[language], all[key]?.en].flatMap((words) => words?.split(', ') ?? []);
  const byName = new Map([...said, ...ownNames[list](key)].map((word) => [fold(word), word] as const));
  return [...byName.values()];
}

/** So many words stand below a subject in a list that no script searches. */
const fewWords = 3;

/** The choices with their other names, for a field that is searched by typing. Names of places need no words beside them. */
export function withOtherNames(list: NamedList, choices: readonly Choice[], language: string): readonly Choice[] {
  const isPlace = list === 'country' || list === 'language';
  return choices.map((choice) => {
    const also = otherNames(list, choice.value, language);
    return { ...choice, also, like: isPlace ? undefined : wordsLike(list, choice.value, language) };
  });
}

function wordsLike(list: NamedList, key: string, language: string): string | undefined {
  const all: OtherNames = names[list];
  return all[key]?.[language]?.split(', ').slice(0, fewWords).join(', ');
}

import type { CommonSearch } from '#kernel/search-query.ts';
import type { Translate } from '#platform/i18n.ts';
import { countryName, languageName, writeAges } from './names-of.ts';

type Set = Pick<CommonSearch, 'countries' | 'languages' | 'subjects' | 'ageFrom' | 'ageTo'>;

/** One thing by which a search is narrowed, in words. */
export interface SetPart<search = Set> {
  readonly label: string;
  /** What the search is changed to where this is taken away. */
  readonly without: Partial<search>;
}

interface Wording {
  readonly t: Translate;
  readonly language: string;
  readonly subjectLabel: (key: string) => string;
}

/** What searches for people and for adverts have in common, by kind, so that each puts them among its own. */
export function commonPartsSet(
  { countries, languages, subjects, ageFrom, ageTo }: Set,
  { t, language, subjectLabel }: Wording,
): Readonly<Record<'ages' | 'languages' | 'countries' | 'subjects', readonly SetPart[]>> {
  const ages = writeAgesSet(t, ageFrom, ageTo);
  return {
    ages: ages === undefined ? [] : [{ label: ages, without: { ageFrom: undefined, ageTo: undefined } }],
    languages: languages.map((code) => ({
      label: languageName(code, language),
      without: { languages: othersThan(languages, code) },
    })),
    countries: countries.map((code) => ({
      label: countryName(code, language),
      without: { countries: othersThan(countries, code) },
    })),
    subjects: subjects.map((key) => ({ label: subjectLabel(key), without: { subjects: othersThan(subjects, key) } })),
  };
}

export const othersThan = <key extends string>(all: readonly key[], one: key): readonly key[] =>
  all.filter((other) => other !== one);

/** "Ages 7–11", "From age 7"; undefined where no age is asked for. */
function writeAgesSet(t: Translate, from: number | undefined, to: number | undefined): string | undefined {
  if (from === undefined) return to === undefined ? undefined : t('ui.search.agesTo', { to });
  return to === undefined ? t('ui.search.agesFrom', { from }) : writeAges(t, from, to);
}

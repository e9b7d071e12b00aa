import type { CommonSearch } from '#kernel/search-query.ts';
import type { Translate } from '#platform/i18n.ts';
import { countryName, languageName } from '#ui/names-of.ts';
import { writeAgesSet } from '#ui/set-filters.tsx';
import { writeMonth } from '../../parts/write-month.ts';

type SetInSearch = Pick<CommonSearch, 'countries' | 'languages' | 'subjects' | 'ageFrom' | 'ageTo'> & {
  readonly start: string | undefined;
  readonly effort: number | undefined;
};

interface Wording {
  readonly t: Translate;
  readonly language: string;
  readonly subjectLabel: (key: string) => string;
}

interface SetPart {
  readonly label: string;
  /** What the search is changed to where this is taken away. */
  readonly without: Partial<SetInSearch>;
}

/** What a search for adverts is narrowed by, each in words. */
export function partsSet(search: SetInSearch, { t, language, subjectLabel }: Wording): SetPart[] {
  const { countries, languages, subjects, ageFrom, ageTo, start, effort } = search;
  const others = <key extends string>(all: readonly key[], one: key) => all.filter((other) => other !== one);
  const ages = writeAgesSet(t, ageFrom, ageTo);
  return [
    ...(ages === undefined ? [] : [{ label: ages, without: { ageFrom: undefined, ageTo: undefined } }]),
    ...languages.map((code) => ({
      label: languageName(code, language),
      without: { languages: others(languages, code) },
    })),
    ...countries.map((code) => ({
      label: countryName(code, language),
      without: { countries: others(countries, code) },
    })),
    ...subjects.map((key) => ({ label: subjectLabel(key), without: { subjects: others(subjects, key) } })),
    ...(start === undefined
      ? []
      : [{ label: t('adverts.set.start', { month: writeMonth(start, language) }), without: { start: undefined } }]),
    ...(effort === undefined
      ? []
      : [{ label: t('adverts.search.effortOf', { hours: effort }), without: { effort: undefined } }]),
  ];
}

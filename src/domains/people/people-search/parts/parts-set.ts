import type { CommonSearch } from '#kernel/search-query.ts';
import type { Translate } from '#platform/i18n.ts';
import { countryName, languageName } from '#ui/names-of.ts';
import { writeAgesSet } from '#ui/set-filters.tsx';

type SetInSearch = Pick<CommonSearch, 'countries' | 'languages' | 'subjects' | 'ageFrom' | 'ageTo'> & {
  readonly available: boolean;
  readonly active: boolean;
  readonly plus: boolean;
  readonly regions: readonly string[];
  readonly roles: readonly string[];
  readonly schoolTypes: readonly string[];
};

interface Wording {
  readonly t: Translate;
  readonly language: string;
  readonly wordLabel: (list: 'subject' | 'staff_role' | 'school_type', key: string) => string;
}

interface SetPart {
  readonly label: string;
  /** What the search is changed to where this is taken away. */
  readonly without: Partial<SetInSearch>;
}

/** What a search for people is narrowed by, each in words. */
export function partsSet(search: SetInSearch, { t, language, wordLabel }: Wording): SetPart[] {
  const { countries, languages, subjects, regions, roles, schoolTypes, ageFrom, ageTo } = search;
  const others = <key extends string>(all: readonly key[], one: key) => all.filter((other) => other !== one);
  const ages = writeAgesSet(t, ageFrom, ageTo);
  const flags = (['available', 'active', 'plus'] as const).filter((flag) => search[flag]);
  return [
    ...(ages === undefined ? [] : [{ label: ages, without: { ageFrom: undefined, ageTo: undefined } }]),
    ...flags.map((flag) => ({ label: t(`people-search.search.${flag}`), without: { [flag]: false } })),
    ...languages.map((code) => ({
      label: languageName(code, language),
      without: { languages: others(languages, code) },
    })),
    ...countries.map((code) => ({
      label: countryName(code, language),
      without: { countries: others(countries, code) },
    })),
    ...regions.map((region) => ({ label: region, without: { regions: others(regions, region) } })),
    ...subjects.map((key) => ({ label: wordLabel('subject', key), without: { subjects: others(subjects, key) } })),
    ...roles.map((key) => ({ label: wordLabel('staff_role', key), without: { roles: others(roles, key) } })),
    ...schoolTypes.map((key) => ({
      label: wordLabel('school_type', key),
      without: { schoolTypes: others(schoolTypes, key) },
    })),
  ];
}

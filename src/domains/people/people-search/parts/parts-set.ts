import type { CommonSearch } from '#kernel/search-query.ts';
import type { Translate } from '#platform/i18n.ts';
import { commonPartsSet, othersThan, type SetPart } from '#ui/set-in-search.ts';

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

/** What a search for people is narrowed by, each in words. */
export function partsSet(search: SetInSearch, { t, language, wordLabel }: Wording): SetPart<SetInSearch>[] {
  const { regions, roles, schoolTypes } = search;
  const subjectLabel = (key: string) => wordLabel('subject', key);
  const { ages, languages, countries, subjects } = commonPartsSet(search, { t, language, subjectLabel });
  const flags = (['available', 'active', 'plus'] as const).filter((flag) => search[flag]);
  return [
    ...ages,
    ...flags.map((flag) => ({ label: t(`people-search.search.${flag}`), without: { [flag]: false } })),
    ...languages,
    ...countries,
    ...regions.map((region) => ({ label: region, without: { regions: othersThan(regions, region) } })),
    ...subjects,
    ...roles.map((key) => ({ label: wordLabel('staff_role', key), without: { roles: othersThan(roles, key) } })),
    ...schoolTypes.map((key) => ({
      label: wordLabel('school_type', key),
      without: { schoolTypes: othersThan(schoolTypes, key) },
    })),
  ];
}

import type { CommonSearch } from '#kernel/search-query.ts';
import type { Translate } from '#platform/i18n.ts';
import { commonPartsSet, type SetPart } from '#ui/set-in-search.ts';
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

/** What a search for adverts is narrowed by, each in words. */
export function partsSet(search: SetInSearch, wording: Wording): SetPart<SetInSearch>[] {
  const { t, language } = wording;
  const { start, effort } = search;
  const { ages, languages, countries, subjects } = commonPartsSet(search, wording);
  return [
    ...ages,
    ...languages,
    ...countries,
    ...subjects,
    ...(start === undefined
      ? []
      : [{ label: t('adverts.set.start', { month: writeMonth(start, language) }), without: { start: undefined } }]),
    ...(effort === undefined
      ? []
      : [{ label: t('adverts.search.effortOf', { hours: effort }), without: { effort: undefined } }]),
  ];
}

import { LoosenFilters } from '#ui/loosen-filters.tsx';
import { writeUpTo } from '#ui/names-of.ts';
import type { PeopleSearch } from '../forms.ts';
import { type FilterKind, mostCounted } from '../model.ts';
import type { Loosened } from '../queries/loosened.ts';
import type { FiltersProps } from './search-filters.tsx';

interface Props extends Pick<FiltersProps, 'reader' | 'changed'> {
  readonly loosened: readonly Loosened[];
  /** How many the search brings as it is. */
  readonly count: number;
}

const without: Readonly<Record<FilterKind | 'words', Partial<PeopleSearch>>> = {
  countries: { countries: [] },
  regions: { regions: [] },
  ages: { ageFrom: undefined, ageTo: undefined },
  languages: { languages: [] },
  subjects: { subjects: [] },
  roles: { roles: [] },
  schoolTypes: { schoolTypes: [] },
  available: { available: false },
  active: { active: false },
  plus: { plus: false },
  words: { text: '' },
};

const labels = {
  countries: 'ui.search.country',
  regions: 'people-search.search.region',
  ages: 'ui.search.ages',
  languages: 'ui.search.language',
  subjects: 'ui.search.subject',
  roles: 'people-search.search.role',
  schoolTypes: 'people-search.search.school',
  available: 'people-search.search.available',
  active: 'people-search.search.active',
  plus: 'people-search.search.plus',
} as const;

const mostShown = 3;

/** Where few people fit: what to leave out, and how many there are then. */
export function LooserSearches({ reader, loosened, count, changed }: Props) {
  const { t } = reader;
  const lists = loosened
    .filter((one) => one.count > count)
    .slice(0, mostShown)
    .map(({ kind, count: found }) => ({
      without: kind === 'words' ? t('ui.search.loosenWords') : t('ui.search.loosenBy', { filter: t(labels[kind]) }),
      href: changed(without[kind]),
      count: writeUpTo(reader, found, mostCounted),
    }));
  return <LoosenFilters t={t} lists={lists} />;
}

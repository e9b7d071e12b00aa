import { LoosenFilters } from '#ui/loosen-filters.tsx';
import { writeUpTo } from '#ui/names-of.ts';
import type { AdvertSearch } from '../forms.ts';
import type { LoosenedAdverts } from '../queries/loosened.ts';
import type { AdvertsPageProps } from './adverts-props.ts';

const without: Readonly<Record<LoosenedAdverts['kind'], Partial<AdvertSearch>>> = {
  country: { countries: [] },
  subject: { subjects: [] },
  language: { languages: [] },
  ages: { ageFrom: undefined, ageTo: undefined },
  start: { start: undefined },
  effort: { effort: undefined },
  words: { text: '' },
};

const labels = {
  country: 'ui.search.country',
  subject: 'ui.search.subject',
  language: 'ui.search.language',
  ages: 'ui.search.ages',
  start: 'adverts.search.start',
  effort: 'adverts.search.effort',
} as const;

const mostShown = 3;

/** Where few adverts fit: what to leave out, and how many there are then. */
export function LooserAdverts({ reader, found, changed, most }: AdvertsPageProps) {
  const { t } = reader;
  const lists = found.loosened
    .filter(({ count }) => count > found.count)
    .slice(0, mostShown)
    .map(({ kind, count }) => ({
      without: kind === 'words' ? t('ui.search.loosenWords') : t('ui.search.loosenBy', { filter: t(labels[kind]) }),
      href: changed(without[kind]),
      count: writeUpTo(reader, count, most),
    }));
  return <LoosenFilters t={t} lists={lists} />;
}

import type { CountryCode } from '#kernel/ids.ts';
import { depthOf, shadesOf } from '#kernel/shades.ts';
import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { countryName, writeNumber } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { ShadedMap } from '#ui/shaded-map.tsx';
import type { PeopleSearch } from '../forms.ts';
import type { PeopleOfPlace } from '../queries/people-by-place.ts';

interface Props {
  readonly reader: Reader;
  readonly countries: readonly PeopleOfPlace[];
  /** Of the one country that is chosen. */
  readonly regions: readonly PeopleOfPlace[];
  /** The list of the same search. */
  readonly list: string;
  /** The list of the same search with some of it changed. */
  readonly changed: (change: Partial<Pick<PeopleSearch, 'countries' | 'regions'>>) => string;
}

/** Where the people of a search are: on the map, and in the table beside it, which says the same. */
export function PeopleMapPage({ reader, countries, regions, list, changed }: Props) {
  const { t, language } = reader;
  const shades = shadesOf(countries.map(({ count }) => count));
  const rows = countries.map(({ place, count }) => ({
    code: place,
    count,
    name: countryName(place, language),
    href: changed({ countries: [place as CountryCode] }),
  }));
  return (
    <main id="main" class="page py-8">
      <PageHeading
        title={t('people-search.map.title')}
        actions={
          <ButtonLink tone="quiet" href={list}>
            {t('people-search.map.list')}
          </ButtonLink>
        }
      />
      {rows.length === 0 ? (
        <EmptyState icon="users" title={t('people-search.none')}>
          {t('people-search.noneAdvice')}
        </EmptyState>
      ) : (
        <div class="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <ShadedMap
            {...{ reader, shades }}
            title={t('people-search.map.people')}
            countries={rows.map((row) => ({ ...row, title: t('people-search.map.country', row) }))}
          />
          <div class="grid grid-cols-[minmax(0,1fr)] gap-8">
            <DataTable
              caption={t('people-search.map.title')}
              rows={rows}
              keyOf={({ code }) => code}
              columns={[
                {
                  label: t('ui.search.country'),
                  cell: ({ name, href, count }) => (
                    <a class="link-quiet tap inline-flex items-center gap-2" href={href}>
                      <span class={`map-swatch map-${depthOf(count, shades)}`} aria-hidden="true" />
                      {name}
                    </a>
                  ),
                },
                {
                  label: t('people-search.map.people'),
                  align: 'end',
                  cell: ({ count }) => writeNumber(count, language),
                },
              ]}
            />
            {regions.length > 0 && (
              <DataTable
                caption={t('people-search.map.regions')}
                rows={regions}
                keyOf={({ place }) => place}
                columns={[
                  {
                    label: t('people-search.search.region'),
                    cell: ({ place }) => (
                      <a class="link-quiet tap" href={changed({ regions: [place] })} dir="auto">
                        {place}
                      </a>
                    ),
                  },
                  {
                    label: t('people-search.map.people'),
                    align: 'end',
                    cell: ({ count }) => writeNumber(count, language),
                  },
                ]}
              />
            )}
          </div>
        </div>
      )}
    </main>
  );
}

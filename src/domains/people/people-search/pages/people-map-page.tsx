import type { CountryCode } from '#kernel/ids.ts';
import { depthOf, type Shade, shadesOf } from '#kernel/shades.ts';
import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FormattedNumber } from '#ui/formatted-number.tsx';
import { countryName } from '#ui/names-of.ts';
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

/** The others are folded away below these. */
const mostShown = 12;

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
  const teachers = rows.reduce((sum, { count }) => sum + count, 0);
  const [shown, others] = [rows.slice(0, mostShown), rows.slice(mostShown)];
  return (
    <main id="main" class="page py-8">
      <PageHeading
        title={t('people-search.map.title')}
        lead={rows.length > 0 && t('people-search.map.lead', { teachers, countries: rows.length })}
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
        <div class="countries">
          <div class="countries-map">
            <ShadedMap
              {...{ reader, shades }}
              title={t('people-search.map.people')}
              countries={rows.map((row) => ({ ...row, title: t('people-search.map.country', row) }))}
            />
          </div>
          <div class="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-4">
            <PlaceTable
              reader={reader}
              caption={t('people-search.map.title')}
              head={t('ui.search.country')}
              rows={shown}
              shades={shades}
            />
            {others.length > 0 && (
              <details>
                <summary class="btn btn-outline mb-4">{t('people-search.map.more', { count: others.length })}</summary>
                <PlaceTable
                  reader={reader}
                  caption={t('people-search.map.title')}
                  head={t('ui.search.country')}
                  rows={others}
                  shades={shades}
                />
              </details>
            )}
            {regions.length > 0 && (
              <PlaceTable
                reader={reader}
                caption={t('people-search.map.regions')}
                head={t('people-search.search.region')}
                rows={regions.map(({ place, count }) => ({
                  code: undefined,
                  count,
                  name: place,
                  href: changed({ regions: [place] }),
                }))}
                shades={undefined}
              />
            )}
          </div>
        </div>
      )}
    </main>
  );
}

interface PlaceRow {
  /** Of a country. */
  readonly code: string | undefined;
  readonly name: string;
  readonly count: number;
  readonly href: string;
}

interface TableProps {
  readonly reader: Reader;
  readonly caption: string;
  /** Over the names. */
  readonly head: string;
  readonly rows: readonly PlaceRow[];
  /** Those of the map, where the rows are its countries. */
  readonly shades: readonly Shade[] | undefined;
}

/** The table of the countries, with one figure: it keeps its shape on phones. */
function PlaceTable({ reader: { t, language }, caption, head, rows, shades }: TableProps) {
  return (
    <div class="box country-sheet">
      <table class="country-table">
        <caption class="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" class="country-figure">
              {t('people-search.map.people')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, name, count, href }) => (
            <tr key={href}>
              <th scope="row">
                <span class="country-name">
                  {code && <span class={`flag flag-${code.toLowerCase()}`} aria-hidden="true" />}
                  <a href={href} dir="auto">
                    {name}
                  </a>
                </span>
              </th>
              <td class="country-figure">
                {shades && <span class={`map-swatch map-${depthOf(count, shades)}`} aria-hidden="true" />}
                <FormattedNumber value={count} language={language} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

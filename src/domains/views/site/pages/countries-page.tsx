import type { Country, CountryFigures } from '#domains/core/programme/model.ts';
import type { Reader } from '#platform/http.ts';
import { DataTable } from '#ui/data-table.tsx';
import { FormattedNumber } from '#ui/formatted-number.tsx';
import { countryName } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { paths } from '../paths.ts';

interface Props {
  readonly reader: Reader;
  readonly countries: readonly Country[];
  readonly figures: readonly CountryFigures[];
}

/** Every country that takes part, by its name in the reader's language, with its live figures. */
export function CountriesPage({ reader, countries, figures }: Props) {
  const { t, language } = reader;
  const byCode = new Map(figures.map((row) => [row.country, row]));
  const rows = countries
    .map(({ code, status }) => ({ code, status, name: countryName(code, language), figures: byCode.get(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  const number = (value: number | undefined) => <FormattedNumber value={value ?? 0} language={language} />;
  return (
    <main id="main" class="page py-8">
      <PageHeading title={t('site.countries.title')} lead={t('site.countries.lead', { count: countries.length })} />
      <DataTable
        caption={t('site.countries.title')}
        rows={rows}
        keyOf={(row) => row.code}
        columns={[
          {
            label: t('site.country'),
            cell: ({ code, name, status }) => (
              <>
                <a class="link-quiet" href={paths.country(code)}>
                  {name}
                </a>
                {status === 'partner' && <span class="ms-2 text-sm text-muted">{t('site.plus')}</span>}
              </>
            ),
          },
          { label: t('site.figure.teachers'), align: 'end', cell: (row) => number(row.figures?.members) },
          { label: t('site.figure.schools'), align: 'end', cell: (row) => number(row.figures?.schools) },
          { label: t('site.figure.running'), align: 'end', cell: (row) => number(row.figures?.runningProjects) },
        ]}
      />
    </main>
  );
}

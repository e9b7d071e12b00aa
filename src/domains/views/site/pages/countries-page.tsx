import type { Country, CountryFigures } from '#domains/core/programme/model.ts';
import { depthOf, type Shade, shadesOf } from '#kernel/shades.ts';
import type { Reader } from '#platform/http.ts';
import { FormattedNumber } from '#ui/formatted-number.tsx';
import { countryName } from '#ui/names-of.ts';
import { PageHeading } from '#ui/page-heading.tsx';
import { type ShadedBy, shadedBy } from '../model.ts';
import { paths } from '../paths.ts';
import type { CountryRow } from './countries-props.ts';
import { CountryMap, ShadeChoice } from './country-map.tsx';

interface Props {
  readonly reader: Reader;
  readonly countries: readonly Country[];
  readonly figures: readonly CountryFigures[];
  readonly by: ShadedBy;
}

/** Every country that takes part, on a map and in a table with its live figures: by the one that the map shows, and those without any folded away. */
export function CountriesPage({ reader, countries, figures, by }: Props) {
  const { t, language } = reader;
  const byCode = new Map(figures.map((row) => [row.country, row]));
  const rows = countries
    .map(({ code, status }): CountryRow => {
      const { runningProjects = 0, schools = 0, members = 0 } = byCode.get(code) ?? {};
      const name = countryName(code, language);
      return {
        code,
        name,
        partner: status === 'partner',
        figures: { running: runningProjects, schools, teachers: members },
      };
    })
    .sort((a, b) => b.figures[by] - a.figures[by] || a.name.localeCompare(b.name, language));
  const shades = shadesOf(rows.map((row) => row.figures[by]));
  const counted = rows.filter((row) => row.figures[by] > 0);
  const others = rows.filter((row) => row.figures[by] === 0);
  return (
    <main id="main" class="page py-8">
      <PageHeading title={t('site.countries.title')} lead={t('site.countries.lead', { count: countries.length })} />
      <ShadeChoice reader={reader} by={by} />
      <div class="countries">
        <div class="countries-map">
          <CountryMap {...{ reader, rows, by, shades }} />
        </div>
        <div class="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
          {counted.length > 0 && <CountryTable {...{ reader, by, shades }} rows={counted} />}
          {others.length > 0 && (
            <details open={counted.length === 0}>
              <summary class="btn btn-outline mb-4">{t('site.countries.others', { count: others.length })}</summary>
              <CountryTable {...{ reader, by, shades }} rows={others} />
            </details>
          )}
        </div>
      </div>
    </main>
  );
}

interface TableProps {
  readonly reader: Reader;
  readonly rows: readonly CountryRow[];
  readonly by: ShadedBy;
  readonly shades: readonly Shade[];
}

/** On a phone it keeps its shape, with the one figure that the map shows. */
function CountryTable({ reader: { t, language }, rows, by, shades }: TableProps) {
  const cell = (name: ShadedBy) => (name === by ? 'country-figure' : 'country-figure country-more');
  return (
    <div class="box country-sheet">
      <table class="country-table">
        <caption class="sr-only">{t('site.countries.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('site.country')}</th>
            {shadedBy.map((name) => (
              <th key={name} scope="col" class={cell(name)}>
                {t(`site.figure.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, name, partner, figures }) => (
            <tr key={code}>
              <th scope="row">
                <span class="country-name">
                  <span class={`flag flag-${code.toLowerCase()}`} aria-hidden="true" />
                  <span>
                    <a href={paths.country(code)}>{name}</a>
                    {partner && <span class="block text-sm text-muted font-normal">{t('site.plus')}</span>}
                  </span>
                </span>
              </th>
              {shadedBy.map((figure) => (
                <td key={figure} class={cell(figure)}>
                  {figure === by && (
                    <span class={`map-swatch map-${depthOf(figures[figure], shades)}`} aria-hidden="true" />
                  )}
                  <FormattedNumber value={figures[figure]} language={language} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

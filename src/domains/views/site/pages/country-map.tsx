import type { Shade } from '#kernel/shades.ts';
import type { Reader } from '#platform/http.ts';
import { ShadedMap } from '#ui/shaded-map.tsx';
import { type ShadedBy, shadedBy } from '../model.ts';
import { paths } from '../paths.ts';
import type { CountryRow } from './countries-props.ts';

interface Props {
  readonly reader: Reader;
  readonly rows: readonly CountryRow[];
  readonly by: ShadedBy;
  readonly shades: readonly Shade[];
}

/** A stamp writ large: the map of the countries as its picture, and below it what the shades mean. */
export function CountryMap({ reader, rows, by, shades }: Props) {
  const { t } = reader;
  return (
    <ShadedMap
      reader={reader}
      title={t(`site.figure.${by}`)}
      shades={shades}
      countries={rows.map(({ code, name, figures }) => ({
        code,
        href: paths.country(code),
        title: t('site.map.country', { name, count: figures[by], what: by }),
        count: figures[by],
      }))}
    />
  );
}

/** What the map can be shaded by. */
export function ShadeChoice({ reader: { t }, by }: Pick<Props, 'reader' | 'by'>) {
  return (
    <nav aria-label={t('site.map.by')}>
      <ul class="flex flex-wrap gap-2">
        {shadedBy.map((name) => (
          <li key={name}>
            <a
              class={`chip ${name === by ? 'chip-on' : ''}`}
              href={name === shadedBy[0] ? paths.countries() : paths.countriesBy(name)}
              aria-current={name === by ? 'true' : undefined}
            >
              {t(`site.map.by.${name}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

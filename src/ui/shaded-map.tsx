import { depthOf, type Shade } from '#kernel/shades.ts';
import type { Reader } from '#platform/http.ts';
import { EuropeMap } from './europe-map.tsx';
import { writeNumber } from './names-of.ts';

interface Props {
  readonly reader: Reader;
  /** What is counted. */
  readonly title: string;
  readonly shades: readonly Shade[];
  readonly countries: readonly {
    readonly code: string;
    readonly href: string;
    /** Its name and its figure, shown under the pointer. */
    readonly title: string;
    readonly count: number;
  }[];
}

/** A stamp writ large: the map of the countries as its picture, and below it what the shades mean. The same figures stand in a table beside it. */
export function ShadedMap({ reader: { t, language }, title, shades, countries }: Props) {
  const range = ({ from, to }: Shade) =>
    [...new Set([from, to])].map((value) => writeNumber(value, language)).join('–');
  return (
    <div class="stamp stamp-l map-stamp">
      <figure class="stamp-paper">
        <EuropeMap
          countries={countries.map(({ count, ...country }) => ({ ...country, depth: depthOf(count, shades) }))}
        />
        <figcaption class="map-foot">
          <span class="stamp-title">{title}</span>
          <ul class="map-shades">
            {countries.some(({ count }) => count === 0) && <li class="map-0">{t('ui.map.none')}</li>}
            {shades.map((shade) => (
              <li key={shade.from} class={`map-${shade.depth}`}>
                {range(shade)}
              </li>
            ))}
          </ul>
        </figcaption>
      </figure>
    </div>
  );
}

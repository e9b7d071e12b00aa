import map from './europe-map.json' with { type: 'json' };

export interface MapCountry {
  readonly code: string;
  readonly href: string;
  /** Its name and its figure, shown under the pointer. */
  readonly title: string;
  /** 0 to 5. */
  readonly depth: number;
}

/**
 * The countries as links, the darker the more. It is hidden from screen readers and from the keyboard: the same links and figures stand in a
 * table beside it. Countries that are not named are land like all other land.
 */
export function EuropeMap({ countries }: { readonly countries: readonly MapCountry[] }) {
  const shown = new Map(countries.map((country) => [country.code, country]));
  const rest = map.countries.filter(({ code }) => !shown.has(code)).map(({ path }) => path);
  return (
    <svg class="map" viewBox={`0 0 ${map.width} ${map.height}`} aria-hidden="true">
      <path class="map-land" d={map.land + rest.join('')} />
      {map.countries.map((shape) => {
        const country = shown.get(shape.code);
        return (
          country && (
            <a key={shape.code} href={country.href} class={`map-${country.depth}`} tabindex={-1}>
              <title>{country.title}</title>
              <path d={shape.path} />
              {shape.dot && <circle cx={shape.dot[0]} cy={shape.dot[1]} r={13} />}
            </a>
          )
        );
      })}
    </svg>
  );
}

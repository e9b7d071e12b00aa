import type { Reader } from '#platform/http.ts';
import { type Cover, drawCover, type Pictures, variants } from '#ui/cover/draw-cover.ts';
import type { Ground } from '#ui/cover/palettes.ts';
import { SmallStamp, Stamp, type StampState } from '#ui/stamp.tsx';

interface Sample {
  readonly id: string;
  readonly title: string;
  readonly countries: readonly string[];
  readonly ageFrom: number;
  readonly ageTo: number;
  readonly cover: Cover;
}

const sample = (
  [id, title]: readonly [string, string],
  [countries, ageFrom, ageTo]: readonly [string, number, number],
  [ground, things, variant = 0]: readonly [Ground, string, number?],
): Sample => ({
  id,
  title,
  countries: countries.split(' '),
  ageFrom,
  ageTo,
  cover: { seed: id, variant, ground, things: things.split(' ') },
});

const letters = sample(
  ['letters', 'Letters to the year 2050'],
  ['ES FI', 12, 14],
  ['post', 'love-letter hourglass-not-done rocket fountain-pen', 1],
);
const recipes = sample(
  ['recipes', 'Recipes without words'],
  ['ES PT', 7, 11],
  ['table', 'pot-of-food open-book tomato', 1],
);
const town = sample(
  ['town', 'The sea in our town'],
  ['ES HR', 8, 10],
  ['sea', 'sailboat houses bicycle water-wave', 4],
);
const lullabies = sample(
  ['lullabies', 'Nanas de tres mares'],
  ['ES GR', 9, 10],
  ['night', 'crescent-moon sailboat musical-notes', 2],
);
const flying = sample(
  ['flying', 'The dream of flying'],
  ['DE TR SE LV', 7, 11],
  ['sky', 'eagle small-airplane crescent-moon gear', 4],
);
const mountains = sample(
  ['mountains', 'Mountains and oranges'],
  ['ES AT', 9, 11],
  ['hills', 'snow-capped-mountain tangerine backpack', 3],
);
const oceans = sample(['oceans', 'Oceans'], ['ES IT', 12, 15], ['sea', 'sailboat whale turtle kite', 1]);
const games = sample(
  ['games', 'Games our grandparents played'],
  ['ES GR RO LT PL CY FI', 8, 11],
  ['field', 'kite yo-yo chess-pawn soccer-ball', 3],
);

const life: readonly (readonly [Sample, StampState])[] = [
  [letters, { kind: 'draft' }],
  [recipes, { kind: 'waiting', on: 'reader' }],
  [town, { kind: 'review' }],
  [lullabies, { kind: 'approved', at: new Date('2026-11-29T12:00:00Z'), by: ['ES', 'GR'] }],
  [flying, { kind: 'closed', at: new Date('2015-05-12T12:00:00Z'), by: ['DE', 'TR'] }],
  [mountains, { kind: 'sentBack' }],
];
const inThreeSizes = (['l', 'm', 's'] as const).map((size) => ({ ...oceans, id: `oceans-${size}`, size }));

/** The covers of the samples, by the id of the sample, and six drawings of the same things. */
export interface SampleCovers {
  readonly byId: Readonly<Record<string, string>>;
  readonly drawings: readonly string[];
}

/** Drawn in the page itself: these projects are nowhere in the database. */
export function drawSampleCovers(pictures: Pictures): SampleCovers {
  const draw = (cover: Cover) => `data:image/svg+xml,${encodeURIComponent(drawCover(cover, pictures))}`;
  const all = [...life.map(([one]) => one), oceans, games];
  return {
    byId: Object.fromEntries(all.map(({ id, cover }) => [id, draw(cover)])),
    drawings: Array.from({ length: variants }, (_, variant) => draw({ ...games.cover, variant })),
  };
}

export function StampSamples({ reader, covers }: { readonly reader: Reader; readonly covers: SampleCovers }) {
  const nearby = { reader, href: '#stamps' };
  return (
    <div id="stamps" class="grid grid-cols-1 gap-10">
      <section>
        <h3 class="mb-4">A project through its life</h3>
        <ul class="album">
          {life.map(([project, state]) => (
            <li key={project.id}>
              <Stamp {...nearby} project={project} state={state} cover={covers.byId[project.id] ?? ''} level={4} />
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3 class="mb-4">Sizes</h3>
        <div class="flex flex-wrap items-end gap-6">
          {inThreeSizes.map(({ size, ...project }) => (
            <div key={size} class={{ l: 'w-88', m: 'w-70', s: 'w-54' }[size]}>
              <Stamp
                {...nearby}
                project={project}
                state={{ kind: 'approved', at: new Date('2024-11-03T12:00:00Z'), by: ['ES', 'IT'] }}
                cover={covers.byId.oceans ?? ''}
                size={size}
                level={4}
              />
            </div>
          ))}
          <div class="flex items-center gap-4">
            <SmallStamp cover={covers.byId.oceans ?? ''} />
            <p>Oceans, in a row that names it</p>
          </div>
        </div>
      </section>
      <section>
        <h3 class="mb-4">Many countries, and six drawings to choose from</h3>
        <ul class="album">
          <li>
            <Stamp
              {...nearby}
              project={games}
              state={{ kind: 'waiting', on: { name: 'Aino' } }}
              cover={covers.byId.games ?? ''}
              level={4}
            />
          </li>
          {covers.drawings.map((drawing, at) => (
            <li key={drawing}>
              <img src={drawing} width="320" height="240" alt={`Drawing ${at + 1}`} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

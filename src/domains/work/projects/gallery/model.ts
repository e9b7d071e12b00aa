/** Ages of pupils that the list can be filtered by. */
export const ageBands = {
  '3-6': { from: 3, to: 6 },
  '7-11': { from: 7, to: 11 },
  '12-15': { from: 12, to: 15 },
  '16-19': { from: 16, to: 19 },
} as const;
export const ageBandNames = ['3-6', '7-11', '12-15', '16-19'] as const;

export const galleryStates = ['running', 'open', 'closed'] as const;

export interface GalleryFilter {
  readonly q: string;
  readonly country: string;
  readonly subject: string;
  readonly language: string;
  readonly band: string;
  readonly age: { readonly from: number; readonly to: number } | undefined;
  /** `open`: running, and open to more partners. */
  readonly state: '' | (typeof galleryStates)[number];
  readonly before: string;
  readonly after: string;
}

/** Whether the list is narrowed to anything. */
export function isChosen({ q, country, subject, language, band, state }: GalleryFilter): boolean {
  return [q, country, subject, language, band, state].some(Boolean);
}

/** Another list: one filter is set or taken away, and it is shown from its beginning. */
export type FilterChange = Readonly<
  Partial<Record<'q' | 'country' | 'subject' | 'language' | 'age' | 'state', string>>
>;

/** The address of the list with another choice. */
export function writeChoice(
  { q, country, subject, language, band, state }: GalleryFilter,
  change: FilterChange,
): string {
  const entries = Object.entries({ q, country, subject, language, age: band, state, ...change });
  return new URLSearchParams(entries.filter(([, value]) => value !== '')).toString();
}

/** Projects are counted up to so many. */
export const mostCounted = 1000;

/** How many projects there are in all, as the counts of the filters say. */
export function totalOf(facets: readonly { readonly kind: string; readonly count: number }[]): number {
  return facets.find(({ kind }) => kind === 'total')?.count ?? 0;
}

interface Begun {
  readonly activatedAt: Date;
}

/** A leaf of the album: projects of one school year, or of several that have few. */
export interface Leaf<card extends Begun> {
  /** The years in which its school years began, the newest first. */
  readonly years: readonly [newest: number, oldest: number];
  readonly cards: readonly card[];
}

/** A leaf with fewer stamps than a row is put together with its neighbour. */
const fewest = 4;
const firstMonth = 7;

/** School years begin in August. */
function schoolYearOf({ activatedAt }: Begun): number {
  return activatedAt.getUTCFullYear() - (activatedAt.getUTCMonth() < firstMonth ? 1 : 0);
}

/** Projects in their order, the newest first, as leaves by school year. */
export function leavesOf<card extends Begun>(cards: readonly card[]): Leaf<card>[] {
  const leaves: Leaf<card>[] = [];
  for (const card of cards) {
    const year = schoolYearOf(card);
    const last = leaves.at(-1);
    if (last && (last.years[1] === year || last.cards.length < fewest))
      leaves.splice(-1, 1, withCard(last, card, year));
    else leaves.push({ years: [year, year], cards: [card] });
  }
  const [last, before] = [leaves.at(-1), leaves.at(-2)];
  if (!last || !before || last.cards.length >= fewest) return leaves;
  return [...leaves.slice(0, -2), { years: [before.years[0], last.years[1]], cards: [...before.cards, ...last.cards] }];
}

function withCard<card extends Begun>({ years: [newest], cards }: Leaf<card>, card: card, year: number): Leaf<card> {
  return { years: [newest, year], cards: [...cards, card] };
}

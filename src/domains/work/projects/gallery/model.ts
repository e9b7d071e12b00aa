import { isUuid } from '#kernel/ids.ts';
import type { WordsSearched } from '#kernel/search-query.ts';

/** Ages of pupils that the list can be filtered by. */
export const ageBands = {
  '3-6': { from: 3, to: 6 },
  '7-11': { from: 7, to: 11 },
  '12-15': { from: 12, to: 15 },
  '16-19': { from: 16, to: 19 },
} as const;
export const ageBandNames = ['3-6', '7-11', '12-15', '16-19'] as const;

export const galleryStates = ['running', 'open', 'closed'] as const;

/** What the list can be narrowed to, beside its text; the names are those of the address. */
export const filterKinds = ['state', 'age', 'subject', 'language', 'country', 'tool', 'label'] as const;
export type FilterKind = (typeof filterKinds)[number];

/** What is chosen of each kind; '' for nothing. `open`: running, and open to more partners. */
export type Chosen = Readonly<Record<FilterKind, string>>;

export interface GalleryFilter {
  readonly q: string;
  readonly words: WordsSearched;
  readonly chosen: Chosen;
  readonly before: string;
  readonly after: string;
}

/** Whether the list is narrowed to anything. */
export function isChosen({ q, chosen }: GalleryFilter): boolean {
  return q !== '' || filterKinds.some((kind) => chosen[kind] !== '');
}

/** Another list: some of it is set or taken away, and it is shown from its beginning. */
export type FilterChange = Readonly<Partial<Record<'q' | 'words' | FilterKind, string>>>;

/** Projects are counted up to so many. */
export const mostCounted = 1000;

/** How many projects are left where this is chosen in its kind, and everything else stays. At most one more than are counted. */
export interface Facets {
  /** Of the list as it is. */
  readonly total: number;
  readonly of: Readonly<Record<FilterKind, ReadonlyMap<string, number>>>;
  /** Of these kinds every choice was counted: what has no number leaves nothing. Of the others the frequent ones alone. */
  readonly whole: ReadonlySet<FilterKind>;
  /** Of a list with few projects: how many there are without one of its filters, or without its text; those that keep back most first. */
  readonly loosened: readonly Loosened[];
}

export interface Loosened {
  readonly kind: FilterKind | 'words';
  readonly count: number;
}

/** Above everything else that a text can have. */
export const allWordsFirst = 10_000;

/** Where a page of a list by fit ends, and the next one goes on. */
export interface FitKey {
  readonly score: number;
  readonly at: Date;
  readonly id: string;
}

export function readFitKey(text: string): FitKey | undefined {
  const [, score, time, id = ''] = /^(\d{1,5})_(\d{1,13})_([0-9a-f-]{36})$/.exec(text) ?? [];
  return isUuid(id) ? { score: Number(score), at: new Date(Number(time)), id } : undefined;
}

export const writeFitKey = ({ score, at, id }: FitKey): string => `${score}_${at.getTime()}_${id}`;

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

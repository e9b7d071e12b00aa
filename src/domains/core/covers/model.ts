/** What a cover is drawn from, as it was written when the cover was asked for. */
export interface CoverBrief {
  /** The id of what shows it: chooses colours and places. */
  readonly seed: string;
  readonly title: string;
  readonly summary: string;
  /** Keys of the programme's lists, the most telling first. */
  readonly subjects: readonly string[];
  readonly languages: readonly string[];
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  /** Which of the drawings. */
  readonly variant: number;
  /** What somebody has chosen to stand on it, the first in the middle; none where the words decide. */
  readonly things: readonly string[];
}

/** Grows when covers are drawn in another way: then the same words have another address. */
export const edition = 2;
const between = '\u001f';

/** The brief as one text, of which the hash is taken. A migration writes the same text in SQL. */
export function textOfBrief(brief: CoverBrief): string {
  const { seed, title, summary, subjects, languages, ageFrom, ageTo, variant, things } = brief;
  const lists = [subjects, languages, things].map((list) => list.join(','));
  return [edition, seed, title, summary, ...lists, ageFrom ?? '', ageTo ?? '', variant].join(between);
}

const hash = /^[0-9a-f]{32}$/;
/** Checks what comes from an address. */
export const isCoverHash = (text: string): boolean => hash.test(text);

/** How long a cover that was replaced is kept: as long as somebody may still have a page open that shows it. */
export const keptDays = 30;

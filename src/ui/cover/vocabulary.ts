/** The words of one language for the things that have a picture: written by bin/cover-words.ts, every word as its stem. */
export interface WordsOfThings {
  /** The editor's choice of things for words that name no thing ("friendship"), best first; after a "~" for words of nearly every project. */
  readonly chosen: Readonly<Record<string, string>>;
  /** By thing: the words of its name, those of a longer name joined by "+", and the other words that lead to it. */
  readonly things: Readonly<Record<string, readonly [name: string, others: string]>>;
}

interface Match {
  readonly thing: string;
  readonly weight: number;
}

/** What each stem may mean, best first. */
export type Vocabulary = ReadonlyMap<string, readonly Match[]>;

const weights = { chosen: 9, wholeName: 6, partOfName: 3, other: 2, everyday: 1.2 } as const;
/** A word that leads to more things than this says little about any of them. */
const mostMeanings = 7;

export function vocabularyOf({ chosen, things }: WordsOfThings): Vocabulary {
  const meanings = new Map<string, Map<string, number>>();
  const add = (stem: string, thing: string, weight: number) => {
    const known = meanings.get(stem) ?? new Map<string, number>();
    meanings.set(stem, known.set(thing, Math.max(weight, known.get(thing) ?? 0)));
  };
  for (const [thing, [name, others]] of Object.entries(things)) {
    for (const words of name.split(' ').filter(Boolean)) {
      const parts = words.split('+');
      for (const part of parts) add(part, thing, parts.length === 1 ? weights.wholeName : weights.partOfName);
    }
    for (const stem of others.split(' ').filter(Boolean)) add(stem, thing, weights.other);
  }
  const vocabulary = new Map<string, readonly Match[]>();
  for (const [stem, found] of meanings) {
    const matches = [...found].map(([thing, weight]) => ({ thing, weight })).sort(byWeight);
    const telling = matches.length > mostMeanings ? matches.filter(({ weight }) => weight > weights.other) : matches;
    vocabulary.set(stem, telling.slice(0, 2));
  }
  for (const [stem, names] of Object.entries(chosen)) {
    const [best, step] = names.startsWith('~') ? [weights.everyday, 0.5] : [weights.chosen, 2.5];
    const listed = names.replace('~', '').split(' ');
    vocabulary.set(
      stem,
      listed.map((thing, rank) => ({ thing, weight: best - rank * step })),
    );
  }
  return vocabulary;
}

const byWeight = (one: Match, other: Match) => other.weight - one.weight || (one.thing < other.thing ? -1 : 1);

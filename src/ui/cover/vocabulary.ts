import type { WrittenConcepts } from '#kernel/concepts/concept-table.ts';

/** What stands for words that name no thing. */
export interface EditorsChoice {
  /** By concept, the things that stand for it, best first. */
  readonly things: Readonly<Record<string, string>>;
  readonly hasPicture: (thing: string) => boolean;
}

interface Match {
  readonly thing: string;
  readonly weight: number;
  /** Stands for the word as well as the others that say so: which is the first may differ from cover to cover. */
  readonly inTurn?: boolean;
}

/** What each stem may mean, best first. */
export type Vocabulary = ReadonlyMap<string, readonly Match[]>;

const weights = { chosen: 9, wholeName: 6, partOfName: 3, other: 2, everyday: 1.2 } as const;
/** A word that leads to more things than this says little about any of them. */
const mostMeanings = 7;

/** So many things of the editor's choice stand for a concept alike: a game is any of three, and a robot is a robot. */
const alikeFrom = 3;

/** Concepts of nearly every project ("class", "country", "together"): they count as little as any other word of a thing. */
const everyday: ReadonlySet<string> = new Set(['school', 'border', 'together']);

export function vocabularyOf({ said, pictured, things }: WrittenConcepts, choice: EditorsChoice): Vocabulary {
  const meanings = new Map<string, Map<string, number>>();
  const add = (stem: string, thing: string, weight: number) => {
    const known = meanings.get(stem) ?? new Map<string, number>();
    meanings.set(stem, known.set(thing, Math.max(weight, known.get(thing) ?? 0)));
  };
  for (const [thing, { name, others }] of things) {
    if (!choice.hasPicture(thing)) continue;
    for (const part of name) add(part, thing, name.length === 1 ? weights.wholeName : weights.partOfName);
    for (const stem of others) add(stem, thing, weights.other);
  }
  const vocabulary = new Map<string, readonly Match[]>();
  for (const [stem, found] of meanings) {
    const matches = [...found].map(([thing, weight]) => ({ thing, weight })).sort(byWeight);
    const telling = matches.length > mostMeanings ? matches.filter(({ weight }) => weight > weights.other) : matches;
    vocabulary.set(stem, telling.slice(0, 2));
  }
  for (const stem of new Set([...said.keys(), ...pictured.keys()])) {
    const concepts = [...(pictured.get(stem) ?? []), ...(said.get(stem) ?? [])];
    const concept = concepts.find((id) => choice.things[id] !== undefined);
    if (concept === undefined) continue;
    const [best, step] = everyday.has(concept) ? [weights.everyday, 0.5] : [weights.chosen, 2.5];
    const listed = choice.things[concept]?.split(' ') ?? [];
    vocabulary.set(
      stem,
      listed.map((thing, rank) => ({ thing, weight: best - rank * step, inTurn: listed.length >= alikeFrom })),
    );
  }
  return vocabulary;
}

const byWeight = (one: Match, other: Match) => other.weight - one.weight || (one.thing < other.thing ? -1 : 1);

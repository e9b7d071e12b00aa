import type { Chance } from '#demo/seed/chance.ts';
import { places } from '#demo/seed/places.ts';
import { noWishes, type Offer, type Wishes } from '#domains/people/suggestions/model.ts';

/** A teacher of the simulation: what they offer, and how they behave. */
export interface SimulatedTeacher {
  readonly id: string;
  readonly country: string;
  readonly languages: readonly string[];
  readonly levels: readonly string[];
  readonly subjects: readonly string[];
  readonly ageFrom: number;
  readonly ageTo: number;
  readonly available: boolean;
  /** The day of the season on which they register; below 0 for who was there before. */
  readonly since: number;
  /** How likely they are to come on a day. */
  readonly comes: number;
  /** How likely they are to answer a stranger. */
  readonly answers: number;
  lastDay: number;
  asked: number;
  answered: number;
  wishes: Wishes;
  readonly apart: Set<string>;
}

/** An advert, or a running project that is open to partners. */
export interface SimulatedThing {
  readonly kind: 'advert' | 'project';
  readonly id: string;
  readonly people: readonly SimulatedTeacher[];
  readonly from: number;
  readonly until: number;
  readonly startsIn: string;
}

const foreign = ['en', 'en', 'en', 'fr', 'de', 'es', 'it'] as const;
const levels = ['A2', 'B1', 'B2', 'C1'] as const;
/** As in the word list of subjects: few are taught by many, most by few. */
const subjects = Array.from({ length: 40 }, (_, at) => `subject ${at}`);
const spans = [
  [3, 5],
  [6, 8],
  [6, 11],
  [9, 11],
  [11, 14],
  [12, 15],
  [15, 18],
  [16, 19],
] as const;

/** As in the programme: large countries have many teachers, most speak English, one in twelve the language of the country alone. */
export function inventTeacher(chance: Chance, index: number, season: number): SimulatedTeacher {
  const place = places[skewed(chance, places.length)] ?? places[0];
  const own = place?.languages[0] ?? 'en';
  const learned = chance.happens(1 / 12) ? [] : [...new Set([chance.pick(foreign), chance.pick(foreign)])];
  const others = learned.filter((language) => language !== own);
  const [ageFrom, ageTo] = chance.pick(spans);
  const kind = chance.below(100);
  const since = chance.happens(0.2) ? chance.below(season) : -1;
  return {
    id: `t${index}`,
    country: place?.code ?? 'ES',
    languages: [own, ...others],
    levels: ['native', ...others.map(() => chance.pick(levels))],
    subjects: [...new Set(Array.from({ length: 1 + chance.below(4) }, () => subjects[skewed(chance, 40)] ?? ''))],
    ageFrom,
    ageTo,
    available: chance.happens(0.8),
    since,
    // A sixth comes most weeks, a third about once a month, the others rarely.
    comes: kind < 17 ? 1 / 7 : kind < 50 ? 1 / 30 : 1 / 90,
    answers: 0.3 + chance.below(65) / 100,
    lastDay: since >= 0 ? since : -chance.below(90),
    asked: 0,
    answered: 0,
    wishes: noWishes,
    apart: new Set(),
  };
}

/** One in thirty posts an advert in a season, one in forty founds a project with somebody abroad. */
export function inventThings(
  chance: Chance,
  teachers: readonly SimulatedTeacher[],
  { season, monthOn }: { readonly season: number; readonly monthOn: (day: number) => string },
): SimulatedThing[] {
  const adverts = teachers
    .filter(() => chance.happens(1 / 30))
    .map((teacher, at): SimulatedThing => {
      const from = chance.below(season + 60) - 60;
      return { kind: 'advert', id: `a${at}`, people: [teacher], from, until: from + 90, startsIn: monthOn(from + 60) };
    });
  const projects = teachers
    .filter(() => chance.happens(1 / 40))
    .flatMap((teacher, at): SimulatedThing[] => {
      const other = chance.pick(teachers);
      if (other.country === teacher.country) return [];
      const from = chance.below(season + 60) - 60;
      return [{ kind: 'project', id: `p${at}`, people: [teacher, other], from, until: 400, startsIn: monthOn(from) }];
    });
  return [...adverts, ...projects];
}

/** An index from 0 to below `below`, low ones far more often. */
function skewed(chance: Chance, below: number): number {
  return Math.floor((chance.below(1_000_000) / 1_000_000) ** 2 * below);
}

export const offerOf = (
  { country, languages, levels: known, subjects: taught, ageFrom, ageTo, asked, answered }: SimulatedTeacher,
  lastActiveOn: string,
): Offer => ({
  ...{ country, languages, levels: known, subjects: taught, ageFrom, ageTo, asked, answered },
  startsIn: null,
  lastActiveOn,
});

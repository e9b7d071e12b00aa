import { type Chance, chanceOf } from '#demo/seed/chance.ts';
import {
  type Candidate,
  type Chosen,
  chooseInTurns,
  enough,
  fittingFor,
  restAfterDays,
  type SuggestionReader,
  sampled,
  shownDays,
  slice,
} from '#domains/people/suggestions/making/model.ts';
import { dismissalReasons, type SuggestedKind, wishesFrom } from '#domains/people/suggestions/model.ts';
import { daysAfter, isoDay } from '#kernel/days.ts';
import { inventTeacher, inventThings, offerOf, type SimulatedTeacher, type SimulatedThing } from './invent-field.ts';

export interface SeasonOptions {
  readonly teachers: number;
  readonly days: number;
  /** To so many others is somebody suggested at most. */
  readonly bound: number;
  readonly seed?: number;
}

export interface Season {
  /** Suggestions that were made. */
  readonly made: number;
  /** The largest number of others to whom somebody was suggested within seven days. */
  readonly mostExposed: number;
  /** Rounds of readers for whom somebody fits. */
  readonly rounds: number;
  /** Of these, in which at least one suggestion that fits was shown. */
  readonly served: number;
  /** Rounds of readers whom nobody fits: they speak no language that others know. */
  readonly hopeless: number;
  /** Of the suggestions that lead to each teacher who could be suggested, by the day that they could be. */
  readonly gini: number;
  /** The share of teachers who could be suggested for two weeks or longer, and were. */
  readonly reached: number;
}

const start = new Date('2026-09-01T00:00:00Z');
const dayOn = (day: number) => isoDay(daysAfter(start, day));
const monthOn = (day: number) => `${dayOn(day).slice(0, 7)}-01`;

interface Shown {
  readonly reader: SimulatedTeacher;
  readonly candidate: Candidate;
  readonly ends: number;
}

/**
 * A season of the programme, day by day: teachers come, write, answer, put suggestions away, register. Suggestions are made by the functions
 * that make them in the program, from samples of the same size; only the database is missing.
 */
export function simulateSeason({ teachers: count, days, bound, seed = 2026 }: SeasonOptions): Season {
  const chance = chanceOf(seed);
  const teachers = Array.from({ length: count }, (_, at) => inventTeacher(chance, at, days));
  const things = inventThings(chance, teachers, { season: days, monthOn });
  const byId = new Map(teachers.map((teacher) => [teacher.id, teacher]));
  const due = new Map(teachers.map(({ id, since }) => [id, Math.max(since, chance.below(shownDays))]));
  const received = new Map<string, number>();
  const possible = new Map<string, number>();
  let live: Shown[] = [];
  const tally = { made: 0, mostExposed: 0, rounds: 0, served: 0, hopeless: 0 };
  for (let day = 0; day < days; day += 1) {
    const field = fieldOn(day, teachers, things);
    for (const { id } of field.person) add(possible, id);
    live = live.filter(({ ends }) => ends > day);
    const held = Map.groupBy(live, ({ reader }) => reader);
    for (const teacher of teachers)
      if (teacher.since <= day && chance.happens(teacher.comes))
        visit(chance, teacher, { day, shown: held.get(teacher) ?? [], byId });
    const used = countUsed(live);
    const asking = teachers.filter((teacher) => isDue(teacher, day, due.get(teacher.id) ?? 0));
    for (let at = 0; at < asking.length; at += slice) {
      const group = asking.slice(at, at + slice);
      const made = makeFor(chance, group, { day, field, used, bound, held });
      for (const { id } of group) due.set(id, day + shownDays);
      for (const { reader, candidate } of made.chosen) {
        const teacher = byId.get(reader);
        if (!teacher) continue;
        live.push({ reader: teacher, candidate, ends: day + shownDays });
        for (const person of candidate.people) add(received, person);
      }
      tally.made += made.chosen.length;
      tally.rounds += made.rounds;
      tally.served += made.served;
      tally.hopeless += group.length - made.rounds;
    }
    for (const number of used.values()) tally.mostExposed = Math.max(tally.mostExposed, number);
  }
  return { ...tally, ...spreadOf(received, possible) };
}

const add = (counts: Map<string, number>, key: string | undefined) => {
  if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
};

const isDue = (teacher: SimulatedTeacher, day: number, due: number) =>
  teacher.available && teacher.since <= day && due <= day && day - teacher.lastDay <= restAfterDays;

type Field = Readonly<Record<SuggestedKind, readonly Candidate[]>>;

/** Everything that can be suggested on a day. */
function fieldOn(day: number, teachers: readonly SimulatedTeacher[], things: readonly SimulatedThing[]): Field {
  const isThere = (teacher: SimulatedTeacher) =>
    teacher.available && teacher.since <= day && day - teacher.lastDay <= restAfterDays;
  const person = teachers.filter(isThere).map(
    (teacher): Candidate => ({
      kind: 'person',
      id: teacher.id,
      people: [teacher.id],
      countries: [],
      from: [teacher.country],
      offer: offerOf(teacher, dayOn(teacher.lastDay)),
    }),
  );
  const open = things.filter(({ from, until, people }) => from <= day && day < until && people.every(isThere));
  const candidates = open.flatMap(({ kind, id, people, startsIn }): Candidate[] =>
    people.slice(0, 1).map((teacher) => ({
      kind,
      id,
      people: people.map((one) => one.id),
      countries: [],
      from: people.map(({ country }) => country),
      offer: { ...offerOf(teacher, dayOn(teacher.lastDay)), levels: [], startsIn },
    })),
  );
  return {
    person,
    advert: candidates.filter(({ kind }) => kind === 'advert'),
    project: candidates.filter(({ kind }) => kind === 'project'),
  };
}

/** What somebody does with what is suggested to them. */
function visit(
  chance: Chance,
  teacher: SimulatedTeacher,
  {
    day,
    shown,
    byId,
  }: {
    readonly day: number;
    readonly shown: readonly Shown[];
    readonly byId: ReadonlyMap<string, SimulatedTeacher>;
  },
): void {
  teacher.lastDay = day;
  for (const { candidate } of shown) {
    if (teacher.apart.has(candidate.id)) continue;
    if (chance.happens(0.06)) {
      const reason = chance.pick(dismissalReasons);
      teacher.apart.add(candidate.id);
      const { ages, subjects, languages, countries } = wishesFrom([{ reason, country: candidate.offer.country }]);
      teacher.wishes = {
        ages: ages || teacher.wishes.ages,
        subjects: subjects || teacher.wishes.subjects,
        languages: languages || teacher.wishes.languages,
        countries: [...teacher.wishes.countries, ...countries],
      };
    } else if (chance.happens(0.1)) {
      const other = byId.get(candidate.people[0] ?? '');
      if (!other) continue;
      teacher.apart.add(other.id).add(candidate.id);
      other.apart.add(teacher.id);
      other.asked += 1;
      if (chance.happens(other.answers)) other.answered += 1;
    }
  }
}

function countUsed(live: readonly Shown[]): Map<string, number> {
  const used = new Map<string, number>();
  for (const { candidate } of live) for (const person of candidate.people) add(used, person);
  return used;
}

interface Making {
  readonly day: number;
  readonly field: Field;
  readonly used: Map<string, number>;
  readonly bound: number;
  readonly held: ReadonlyMap<SimulatedTeacher, readonly Shown[]>;
}

function makeFor(chance: Chance, group: readonly SimulatedTeacher[], { day, field, used, bound, held }: Making) {
  const sample = (['person', 'advert', 'project'] as const).flatMap((kind) =>
    takeRound(field[kind], chance.below(Math.max(1, field[kind].length)), sampled[kind]),
  );
  const readers = group.map((teacher) => {
    const reader = readerOf(teacher, day, held.get(teacher) ?? []);
    const fitting = fittingFor(reader, sample);
    return { ...reader, fitting: fitting.length < enough ? fittingFor(reader, allOf(field)) : fitting };
  });
  const chosen: Chosen[] = chooseInTurns(readers, { used, bound });
  const got = new Set(chosen.map(({ reader }) => reader));
  const hopeful = readers.filter(({ fitting, has }) => fitting.length > 0 || has.person > 0);
  return {
    chosen,
    rounds: hopeful.length,
    served: hopeful.filter(({ id, has }) => got.has(id) || has.person > 0).length,
  };
}

const allOf = ({ person, advert, project }: Field) => [...person, ...advert, ...project];

function readerOf(teacher: SimulatedTeacher, day: number, held: readonly Shown[]): SuggestionReader {
  const count = (kind: SuggestedKind) =>
    held.filter(({ candidate }) => candidate.kind === kind && !teacher.apart.has(candidate.id)).length;
  return {
    id: teacher.id,
    verified: true,
    offer: offerOf(teacher, dayOn(teacher.lastDay)),
    wishes: teacher.wishes,
    today: dayOn(day),
    apart: new Set([...teacher.apart, ...held.flatMap(({ candidate }) => [candidate.id, ...candidate.people])]),
    has: { person: count('person'), advert: count('advert'), project: count('project') },
    lately: held.length,
  };
}

/** So many from a place on, and from the beginning again. */
function takeRound<item>(items: readonly item[], from: number, count: number): item[] {
  const taken = items.slice(from, from + count);
  return taken.length < count ? [...taken, ...items.slice(0, Math.min(from, count - taken.length))] : taken;
}

function spreadOf(
  received: ReadonlyMap<string, number>,
  possible: ReadonlyMap<string, number>,
): Pick<Season, 'gini' | 'reached'> {
  const rates = [...possible].map(([id, days]) => (received.get(id) ?? 0) / days);
  const long = [...possible].filter(([, days]) => days >= 2 * shownDays);
  return {
    gini: giniOf(rates),
    reached: long.filter(([id]) => received.has(id)).length / Math.max(1, long.length),
  };
}

/** 0 where all have the same, near 1 where one has everything. */
export function giniOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const sum = sorted.reduce((total, value) => total + value, 0);
  if (sum === 0) return 0;
  const weighted = sorted.reduce((total, value, at) => total + (at + 1) * value, 0);
  return (2 * weighted) / (sorted.length * sum) - (sorted.length + 1) / sorted.length;
}

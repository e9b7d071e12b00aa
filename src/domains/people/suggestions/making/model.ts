import { type Asking, type Offer, type SuggestedKind, score } from '../model.ts';

/** A teacher, an advert or a project that can be suggested. */
export interface Candidate {
  readonly kind: SuggestedKind;
  /** Of the teacher, the advert or the project. */
  readonly id: string;
  /** Those to whom it leads: the teacher, the author, the two founders. The bound counts for each of them. */
  readonly people: readonly string[];
  /** Countries that an advert asks for; empty where any other than its own is welcome. */
  readonly countries: readonly string[];
  /** Countries of all who stand for it. */
  readonly from: readonly string[];
  readonly offer: Offer;
}

/** Somebody for whom suggestions are made. */
export interface SuggestionReader extends Asking {
  readonly id: string;
  readonly verified: boolean;
  /** Whom they know, have written to, are kept apart from or have put away, and what of theirs they have answered or put away. */
  readonly apart: ReadonlySet<string>;
  /** What they have now, of each kind. */
  readonly has: Readonly<Record<SuggestedKind, number>>;
  /** Of what was suggested to them in the last week, with what they have put away. */
  readonly lately: number;
}

/** Suggestions of each kind that somebody has at once. */
export const wanted: Readonly<Record<SuggestedKind, number>> = { person: 6, advert: 3, project: 2 };
/** New ones in a week at most: who puts many away does not use up the others' places. */
export const mostAWeek = 24;
/** How long a suggestion is shown; so long it takes one of the places of those to whom it leads. */
export const shownDays = 7;
/** Who has none is looked for again so soon. */
export const retryDays = 1;
/** Readers whose suggestions are made together, from one sample of the field. */
export const slice = 100;
/** So many of each kind are looked at for a slice, from a place in a random order on: each slice has another part of the field. */
export const sampled: Readonly<Record<SuggestedKind, number>> = { person: 2000, advert: 500, project: 300 };
/** For a reader whom so few of a sample fit, all people who share one of their languages are looked at, `mostRare` of them. */
export const enough = 12;
export const mostRare = 300;
/** Who was not here for so long is not suggested to anybody, and gets no new suggestions until they come back. */
export const restAfterDays = 60;
/** So large a part of the places of each person is kept for readers to whom nobody was suggested yet. */
export const keptShare = 0.25;
/** Taken away where all places but one are taken, and less where fewer are: of those who fit alike, the one whom fewer see comes first. */
export const crowded = 400;
/** Added for adverts and projects: they say what they want, so they come before the person who is behind them. */
const saysWhat = 40;

interface Fitting {
  readonly candidate: Candidate;
  readonly points: number;
}

/** How many of each kind somebody has that fit still: after a change of the profile others take the place of those that do not. */
export function countHeld(
  { held, ...reader }: Omit<SuggestionReader, 'has'> & { readonly held: readonly string[] },
  candidates: readonly Candidate[],
): Record<SuggestedKind, number> {
  const has = { person: 0, advert: 0, project: 0 };
  for (const { id, kind, offer } of candidates)
    if (held.includes(id) && score(reader, offer) !== undefined) has[kind] += 1;
  return has;
}

/** All candidates that fit, with their points. */
export function fittingFor(reader: SuggestionReader, candidates: readonly Candidate[]): Fitting[] {
  const fitting: Fitting[] = [];
  for (const candidate of candidates) {
    if (!canBeShown(reader, candidate)) continue;
    const found = score(reader, candidate.offer);
    if (found !== undefined) fitting.push({ candidate, points: found });
  }
  return fitting;
}

function canBeShown({ id, verified, apart, offer }: SuggestionReader, candidate: Candidate): boolean {
  const { kind, people, countries, from } = candidate;
  // Only verified teachers can join a running project.
  if (kind === 'project' && !verified) return false;
  if (apart.has(candidate.id) || people.some((person) => person === id || apart.has(person))) return false;
  return !from.includes(offer.country) && (countries.length === 0 || countries.includes(offer.country));
}

export interface Chosen {
  readonly reader: string;
  readonly candidate: Candidate;
}

/**
 * Chooses for several readers, in turns: first each gets the one suggestion that fits best, then each a second one, so that nobody takes all
 * places before others have anything.
 */
export function chooseInTurns(
  readers: readonly (SuggestionReader & { readonly fitting: readonly Fitting[] })[],
  places: Places,
): Chosen[] {
  const chosen: Chosen[] = [];
  let waiting = readers.map((reader) => ({
    reader,
    has: { ...reader.has },
    taken: new Set<string>(),
    left: mostAWeek - reader.lately,
  }));
  while (waiting.length > 0)
    waiting = waiting.filter((state) => {
      const best = state.left > 0 ? findBest(state.reader.fitting, state, places) : undefined;
      if (!best) return false;
      state.left -= 1;
      state.has[best.kind] += 1;
      for (const person of best.people) {
        state.taken.add(person);
        places.used.set(person, (places.used.get(person) ?? 0) + 1);
      }
      chosen.push({ reader: state.reader.id, candidate: best });
      return true;
    });
  return chosen;
}

interface Places {
  /** To how many others each person is suggested now; counted on while choosing. */
  readonly used: Map<string, number>;
  /** To so many at most. */
  readonly bound: number;
}

interface Having {
  readonly has: Readonly<Record<SuggestedKind, number>>;
  /** To whom this reader's new suggestions lead: each leads to somebody else. */
  readonly taken: ReadonlySet<string>;
}

function findBest(fitting: readonly Fitting[], { has, taken }: Having, { used, bound }: Places): Candidate | undefined {
  const isFirst = has.person + has.advert + has.project === 0;
  const open = isFirst ? bound : bound - Math.floor(bound * keptShare);
  let [best, mostPoints]: [Candidate | undefined, number] = [undefined, -Infinity];
  for (const { candidate, points } of fitting) {
    if (has[candidate.kind] >= wanted[candidate.kind]) continue;
    let [most, isTaken] = [0, false];
    for (const person of candidate.people) {
      most = Math.max(most, used.get(person) ?? 0);
      isTaken ||= taken.has(person);
    }
    if (isTaken || most >= open) continue;
    const rank = points - (crowded * most) / bound + (candidate.kind === 'person' ? 0 : saysWhat);
    if (rank > mostPoints) [best, mostPoints] = [candidate, rank];
  }
  return best;
}

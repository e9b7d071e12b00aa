import { languageLevels, rankOfLevel } from '#kernel/language-levels.ts';

/** What counts of a teacher, an advert or a project that is suggested, and of the reader to whom it is. */
export interface Offer {
  readonly country: string;
  readonly languages: readonly string[];
  /** In the order of `languages`. Empty for adverts and projects: there the reader's own level counts. */
  readonly levels: readonly string[];
  readonly subjects: readonly string[];
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  /** Of an advert or a project, and of the open advert of a teacher: the first day of a month. */
  readonly startsIn: string | null;
  /** Of the person to write to. */
  readonly lastActiveOn: string;
  /** How many strangers wrote to this person in `repliesCountedDays`, and how many of them were answered. */
  readonly asked: number;
  readonly answered: number;
}

export type SuggestedKind = 'person' | 'advert' | 'project';
export const suggestedKinds: readonly SuggestedKind[] = ['person', 'advert', 'project'];

/**
 * How well a suggestion fits, in points. The page "How suggestions work" tells the same in words: change both.
 *
 * Who fits at all: of another country, with a language in common that both know at `leastLevel` or better, and with pupils of the same age or a
 * subject in common. Somebody who does not fit is not suggested, however many points they have.
 */
export const points = {
  /** For the language that both know best, by the level of the one who knows it less: all of it where both are native speakers. */
  language: 300,
  /** For each other language in common, `most.languages` at most. */
  otherLanguage: 30,
  /** For the ages that both teach, by their share of the shorter of the two ranges. */
  ages: 250,
  /** For each subject in common, `most.subjects` at most. */
  subject: 100,
  /** For beginning in the same month, or the one before or after; half of it for two months apart. */
  start: 80,
  /** For who was here in the last week, falling to nothing after `activeDays`. */
  activity: 60,
  /** For who answers all strangers; of whom nothing is known yet, half of it. */
  replies: 80,
  /** Taken away for each thing that the reader asked for with "Not for me", and that is missing here: it then stands below all others. */
  missed: -500,
} as const;
export const most = { languages: 2, subjects: 2 } as const;
export const mostPoints =
  points.language +
  most.languages * points.otherLanguage +
  points.ages +
  most.subjects * points.subject +
  points.start +
  points.activity +
  points.replies;

export const leastLevel = 'A2';
const leastRank = rankOfLevel(leastLevel);
/** A language in which both are at home; below it, "Another language" of the reader is not met. */
const wellKnown = rankOfLevel('B2');
export const activeDays = 60;
const weekDays = 7;
export const repliesCountedDays = 90;
/** So many letters of strangers are taken as if half of them had been answered: one letter says little. */
const priorLetters = 4;
/** From so many letters on it is said of somebody that they usually answer, if they answered so large a part. */
const usually = { letters: 3, share: 0.7 } as const;

/** Why somebody does not want a suggestion. `known` and `other` say nothing about the next ones. */
export type DismissalReason = 'ages' | 'subjects' | 'languages' | 'country' | 'known' | 'other';
export const dismissalReasons: readonly DismissalReason[] = [
  'ages',
  'subjects',
  'languages',
  'country',
  'known',
  'other',
];

/** For so long what was put away counts for the next suggestions, and so long the reader can take it back. */
export const wishesKeptDays = 180;
/** For so long it is not suggested again. */
export const dismissalsKeptDays = 365;

/** What the reader asked for by saying why suggestions were not for them. */
export interface Wishes {
  readonly ages: boolean;
  readonly subjects: boolean;
  readonly languages: boolean;
  /** Countries that were not for them. */
  readonly countries: readonly string[];
}

export const noWishes: Wishes = { ages: false, subjects: false, languages: false, countries: [] };

export function wishesFrom(
  dismissals: readonly { readonly reason: DismissalReason; readonly country: string }[],
): Wishes {
  const gave = (reason: DismissalReason) => dismissals.some((one) => one.reason === reason);
  return {
    ages: gave('ages'),
    subjects: gave('subjects'),
    languages: gave('languages'),
    countries: [...new Set(dismissals.flatMap(({ reason, country }) => (reason === 'country' ? [country] : [])))],
  };
}

export interface Asking {
  readonly offer: Offer;
  readonly wishes: Wishes;
  /** 2026-11-30 */
  readonly today: string;
}

/** The points of a suggestion for a reader, or undefined where it does not fit. Whole numbers, the same for everybody who has the same in common. */
export function score({ offer: own, wishes, today }: Asking, other: Offer): number | undefined {
  if (own.country === other.country) return undefined;
  const language = languagePoints(own, other);
  if (language.best < leastRank) return undefined;
  const ages = agesShare(own, other);
  const subjects = countShared(own.subjects, other.subjects);
  if (ages === 0 && subjects === 0) return undefined;
  const missed =
    Number(wishes.ages && ages < 0.5) +
    Number(wishes.subjects && subjects === 0) +
    Number(wishes.languages && language.best < wellKnown) +
    Number(wishes.countries.includes(other.country));
  return Math.round(
    language.points +
      points.ages * ages +
      points.subject * Math.min(most.subjects, subjects) +
      startPoints(own.startsIn, other.startsIn, today) +
      activityPoints(other.lastActiveOn, today) +
      repliesPoints(other) +
      points.missed * missed,
  );
}

/** `best`: the rank of the language that both know best, by who knows it less; 0 where there is none. */
function languagePoints(own: Offer, other: Offer): { readonly best: number; readonly points: number } {
  let [best, shared] = [0, 0];
  for (let at = 0; at < own.languages.length; at += 1) {
    const rank = rankInCommon(own, other, at);
    if (rank === 0) continue;
    shared += 1;
    if (rank > best) best = rank;
  }
  const others = Math.min(most.languages, Math.max(0, shared - 1));
  return {
    best,
    points: (points.language * best) / languageLevels.length + points.otherLanguage * others,
  };
}

/** Of the reader's language at this place. */
function rankInCommon(own: Offer, other: Offer, at: number): number {
  const theirs = other.languages.indexOf(own.languages[at] ?? '');
  if (theirs < 0) return 0;
  const rank = rankOfLevel(own.levels[at] ?? '');
  return other.levels.length === 0 ? rank : Math.min(rank, rankOfLevel(other.levels[theirs] ?? ''));
}

/** From 0 for none to 1 where the younger or shorter range lies within the other. */
function agesShare(own: Offer, other: Offer): number {
  if (own.ageFrom === null || own.ageTo === null || other.ageFrom === null || other.ageTo === null) return 0;
  const years = Math.min(own.ageTo, other.ageTo) - Math.max(own.ageFrom, other.ageFrom) + 1;
  return years <= 0 ? 0 : years / (Math.min(own.ageTo - own.ageFrom, other.ageTo - other.ageFrom) + 1);
}

function countShared(own: readonly string[], theirs: readonly string[]): number {
  let shared = 0;
  for (const key of own) if (theirs.includes(key)) shared += 1;
  return shared;
}

/** Months since the year 0. */
const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** A reader who has said no month gets half of the points for what begins in this month or one of the next four. */
function startPoints(own: string | null, theirs: string | null, today: string): number {
  if (theirs === null) return 0;
  if (own === null) {
    const ahead = monthOf(theirs) - monthOf(today);
    return ahead >= 0 && ahead <= 4 ? points.start / 2 : 0;
  }
  const apart = Math.abs(monthOf(own) - monthOf(theirs));
  return apart <= 1 ? points.start : apart === 2 ? points.start / 2 : 0;
}

const dayOf = (day: string) => Date.parse(day) / 86_400_000;

function activityPoints(lastActiveOn: string, today: string): number {
  if (lastActiveOn === today) return points.activity;
  const days = dayOf(today) - dayOf(lastActiveOn);
  if (days <= weekDays) return points.activity;
  return Math.max(0, (points.activity * (activeDays - days)) / (activeDays - weekDays));
}

const repliesPoints = ({ asked, answered }: Offer) =>
  (points.replies * (answered + priorLetters / 2)) / (asked + priorLetters);

/** What a suggestion and its reader have in common, to be said in words. */
export interface Reasons {
  /** The one that both know best comes first. */
  readonly languages: readonly string[];
  /** The ages that both teach. */
  readonly ages: readonly [from: number, to: number] | undefined;
  readonly subjects: readonly string[];
  /** The month in which it begins, where that suits the month that the reader has given. */
  readonly start: string | undefined;
  readonly isActive: boolean;
  readonly usuallyAnswers: boolean;
}

export function reasonsOf({ offer: own, today }: Asking, other: Offer): Reasons {
  const shared = own.languages
    .map((language, at) => ({ language, rank: rankInCommon(own, other, at) }))
    .filter(({ rank }) => rank >= leastRank)
    .toSorted((one, next) => next.rank - one.rank);
  const isSame = agesShare(own, other) > 0;
  return {
    languages: shared.map(({ language }) => language),
    ages: isSame
      ? [
          Math.max(own.ageFrom ?? -Infinity, other.ageFrom ?? -Infinity),
          Math.min(own.ageTo ?? Infinity, other.ageTo ?? Infinity),
        ]
      : undefined,
    subjects: own.subjects.filter((subject) => other.subjects.includes(subject)),
    start:
      own.startsIn !== null && other.startsIn !== null && startPoints(own.startsIn, other.startsIn, today) > 0
        ? other.startsIn
        : undefined,
    isActive: activityPoints(other.lastActiveOn, today) === points.activity,
    usuallyAnswers: other.asked >= usually.letters && other.answered >= usually.share * other.asked,
  };
}

/** The first of a list for pages with little room: people, and one advert or project where there is one that fits. */
export function pickFirst<one extends { readonly kind: SuggestedKind }>(inOrder: readonly one[], count: number): one[] {
  const thing = inOrder.find(({ kind }) => kind !== 'person');
  const people = inOrder.filter(({ kind }) => kind === 'person').slice(0, thing ? count - 1 : count);
  const picked = new Set(thing ? [...people, thing] : people);
  for (const other of inOrder) if (picked.size < count) picked.add(other);
  return inOrder.filter((each) => picked.has(each));
}

/** The pages that show suggestions, and on which their reader stays. */
export const suggestingPages = ['desk', 'people', 'suggestions'] as const;
export type SuggestingPage = (typeof suggestingPages)[number];

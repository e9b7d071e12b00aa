import type { StatableDetail } from '#domains/core/content/model.ts';
import type { SearcherProfile } from '#domains/people/people-search/model.ts';
import type { Trust } from '#domains/people/trust/model.ts';
import type { ThreadRules } from '#domains/spaces/replies/model.ts';
import { countCharacters } from '#kernel/characters.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import { daysAfter, isoDay } from '#kernel/days.ts';
import type { AccountId, AdvertId, CountryCode } from '#kernel/ids.ts';

/** found: with partners; withdrawn: by its author, without; expired: nobody renewed it. */
export type AdvertState = 'draft' | 'open' | 'found' | 'withdrawn' | 'expired';

/** What the author writes. The names are those of the columns and of the fields of the form. */
export interface AdvertText {
  readonly title: string;
  readonly description: CleanHtml;
  readonly participants: string;
  readonly subjects: readonly string[];
  readonly age_from: number | null;
  readonly age_to: number | null;
  readonly pupils: number | null;
  readonly languages: readonly string[];
  /** The first day of a month, as 2027-01-01. */
  readonly starts_in: string | null;
  readonly months: number | null;
  readonly hours_a_week: number | null;
  readonly tools: readonly string[];
  /** Empty: any country but the author's own. */
  readonly partner_countries: readonly string[];
  readonly partners: number | null;
  /** For the answers that are written from now on. */
  readonly answers_seen_by: AnswerReaders;
  /** Everybody may read it on the public site. */
  readonly on_site: boolean;
  readonly open_days: number;
}

export interface Advert {
  readonly id: AdvertId;
  readonly author: AccountId;
  readonly country: CountryCode;
  readonly state: AdvertState;
  readonly text: AdvertText;
  readonly writtenIn: string;
  readonly cover: string;
  readonly savedAt: Date;
  readonly postedAt: Date | null;
  readonly changedAt: Date | null;
  readonly renewedAt: Date | null;
  /** The last day on which it is open. */
  readonly expiresOn: string | null;
  readonly hidden: boolean;
}

export type FieldName = keyof AdvertText;
export type AdvertChanges = { readonly [name in FieldName]?: AdvertText[name] | undefined };

export type StepNumber = 1 | 2;
export const stepNumbers: readonly StepNumber[] = [1, 2];
export const fieldsOfStep: Readonly<Record<StepNumber, readonly FieldName[]>> = {
  1: ['title', 'description', 'participants', 'subjects', 'age_from', 'age_to', 'pupils'],
  2: [
    'languages',
    'partner_countries',
    'partners',
    'starts_in',
    'months',
    'hours_a_week',
    'tools',
    'answers_seen_by',
    'on_site',
    'open_days',
  ],
};
export const fieldNames: readonly FieldName[] = stepNumbers.flatMap((step) => fieldsOfStep[step]);
export const stepOf = (field: FieldName): StepNumber => (fieldsOfStep[1].includes(field) ? 1 : 2);

/** Nothing of this step was typed yet: what a new draft takes from the profile does not count. */
export function isUntouched(text: AdvertText, step: StepNumber): boolean {
  if (step === 1) return text.title === '' && text.description === '' && text.pupils === null;
  const { partner_countries, tools, partners, starts_in, months, hours_a_week } = text;
  return (
    partner_countries.length + tools.length === 0 &&
    [partners, starts_in, months, hours_a_week].every((value) => value === null)
  );
}

/** In code units; of the description, as HTML. */
export const longest = { title: 120, description: 30_000, answer: 3000 } as const;
/** How many words of a list can be chosen. */
export const most = { subjects: 10, languages: 10, tools: 20, partner_countries: 50 } as const;
export const limits = { pupils: 10_000, months: 24, hours: 10, partners: 20 } as const;
/** The steps in which a search asks for the weekly effort, in hours. */
export const efforts = [1, 2, 3, 5, 10] as const;
/** For how long an advert is open before it is renewed. */
export const openDays = [30, 60, 90] as const;
export const longestOpen = 90;
/** The author is told so many days before it ends. */
export const warnedDaysBefore = 7;
/** A draft that nobody has touched for so long is deleted. */
export const draftsKeptDays = 180;

/** Adverts that somebody can have open at once. */
export const mostOpen: Readonly<{ [trust in Trust]: number }> = { L0: 1, L1: 3, L2: 10, L3: 20 };

export const answerRules: ThreadRules = {
  kind: 'advert-answer',
  insideOnly: false,
  longestReply: longest.answer,
  counts: 'all',
  countsForTrust: false,
};

/** Its author has closed it, and everybody who has answered was told. An advert that ends by itself decides nothing. */
export const isDecided = ({ state }: Pick<Advert, 'state'>): boolean => state === 'found' || state === 'withdrawn';

/** author: the two whom an answer concerns. */
export type AnswerReaders = 'author' | 'members';

export type AnswerState = 'new' | 'talking' | 'declined' | 'chosen';

export type MissingField =
  | 'title'
  | 'description'
  | 'participants'
  | 'subjects'
  | 'ages'
  | 'ageOrder'
  | 'languages'
  | 'start'
  | 'months'
  | 'hours'
  | 'partners';

export interface Missing {
  readonly field: FieldName;
  readonly missing: MissingField;
}

/** What is not saved of a form, or missing. */
export interface Refused {
  readonly field: FieldName;
  readonly missing: MissingField | StatableDetail['kind'];
  /** What the text tells that the public site must not. */
  readonly told?: readonly string[];
}

/** What a draft may leave empty and an open advert may not, in the order of the form. `words`: the description without its formats. */
export function missingFields(text: AdvertText, words: string): Missing[] {
  const withAges = text.participants === 'pupils';
  const required: readonly (readonly [FieldName, MissingField, boolean])[] = [
    ['title', 'title', countCharacters(text.title) >= 3],
    ['description', 'description', countCharacters(words) >= 20],
    ['participants', 'participants', text.participants !== ''],
    ['subjects', 'subjects', text.subjects.length > 0],
    ['age_from', 'ages', !withAges || (text.age_from !== null && text.age_to !== null)],
    ['languages', 'languages', text.languages.length > 0],
    ['partners', 'partners', text.partners !== null],
    ['starts_in', 'start', text.starts_in !== null],
    ['months', 'months', text.months !== null],
    ['hours_a_week', 'hours', text.hours_a_week !== null],
  ];
  return required.flatMap(([field, missing, isGiven]) => (isGiven ? [] : [{ field, missing }]));
}

/** The database would refuse it with an error. */
export function contradictionsIn({ age_from, age_to }: Pick<AdvertText, 'age_from' | 'age_to'>): Missing[] {
  return age_from !== null && age_to !== null && age_from > age_to ? [{ field: 'age_from', missing: 'ageOrder' }] : [];
}

/** The order of choices in a list does not matter. */
export function isSameText(one: AdvertText, other: AdvertText): boolean {
  return fieldNames.every((name) => {
    const [a, b] = [one[name], other[name]];
    if (!isList(a) || !isList(b)) return a === b;
    return a.length === b.length && a.every((key) => b.includes(key));
  });
}

/** What these fields say, of which their form carries the version. The order of choices does not matter. */
export function said(text: AdvertText, names: readonly FieldName[]): readonly unknown[] {
  return names.map((name) => {
    const value = text[name];
    return isList(value) ? value.toSorted() : value;
  });
}

const isList = (value: AdvertText[FieldName]): value is readonly string[] => Array.isArray(value);

/** The last day of an advert that is posted or renewed at this moment. */
export const lastDay = (now: Date, days: number): string => isoDay(daysAfter(now, Math.min(days, longestOpen)));

/** Whole days until it ends; 0 on its last day. */
export function daysLeft(expiresOn: string, now: Date): number {
  return Math.round((Date.parse(expiresOn) - Date.parse(isoDay(now))) / 86_400_000);
}

/** An open advert can be renewed once, after its author has looked at it again and changed something. */
export const isRenewable = ({ state, changedAt, renewedAt }: Pick<Advert, 'state' | 'changedAt' | 'renewedAt'>) =>
  state === 'open' && changedAt !== null && renewedAt === null;

/** What an advert says that its reader can have in common with it. */
export interface Offer {
  readonly country: string;
  readonly partnerCountries: readonly string[];
  readonly subjects: readonly string[];
  readonly languages: readonly string[];
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
}

/** Whether the author looks for somebody of this country. */
export function wantsCountry({ country, partnerCountries }: Pick<Offer, 'country' | 'partnerCountries'>, own: string) {
  return partnerCountries.length === 0 ? own !== country : partnerCountries.includes(own);
}

export const offerOf = ({ country, text }: Advert): Offer & SearcherProfile => ({
  country,
  partnerCountries: text.partner_countries,
  subjects: text.subjects,
  languages: text.languages,
  ageFrom: text.age_from,
  ageTo: text.age_to,
});

const longestOpening = 300;

/** What a list shows of the words of a description, ended at a word. */
export function openingOf(words: string): string {
  if (words.length <= longestOpening) return words;
  // toWellFormed: the cut may fall inside a character that takes two units.
  const cut = words
    .slice(0, longestOpening - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
  const end = cut.lastIndexOf(' ');
  return `${end > 200 ? cut.slice(0, end) : cut}…`;
}

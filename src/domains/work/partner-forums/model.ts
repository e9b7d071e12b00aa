import type { CoverBrief } from '#domains/core/covers/model.ts';
import { isoDay } from '#kernel/days.ts';
import type { CountryCode } from '#kernel/ids.ts';
import type { Translate } from '#platform/i18n.ts';

/** The forums that are always open, in their order. */
export const topics = ['ages_3_6', 'ages_7_11', 'ages_12_15', 'ages_16_19', 'vocational'] as const;
export type Topic = (typeof topics)[number];

export type ForumState = 'planned' | 'open' | 'closed';

/** What a forum is called: standing ones in the reader's language, campaigns as the central service has named them. */
export interface NamedForum {
  readonly topic: Topic | null;
  readonly title: string;
}

/** Of the pupils that a forum is about. */
const agesOf: Readonly<Record<Exclude<Topic, 'vocational'>, { readonly from: number; readonly to: number }>> = {
  ages_3_6: { from: 3, to: 6 },
  ages_7_11: { from: 7, to: 11 },
  ages_12_15: { from: 12, to: 15 },
  ages_16_19: { from: 16, to: 19 },
};

/** Undefined where a forum is about no ages of its own. */
export const agesOfForum = ({ topic }: Pick<NamedForum, 'topic'>) =>
  topic && topic !== 'vocational' ? agesOf[topic] : undefined;

/** From which words the picture of a forum that is always open is drawn; that of a campaign says it itself. */
const picturedBy: Readonly<Record<Topic, string>> = {
  ages_3_6: 'teddy bear, kite, song',
  ages_7_11: 'letter, kite, ball',
  ages_12_15: 'microscope, globe, guitar',
  ages_16_19: 'laptop, rocket, book',
  vocational: 'hammer, bread, wrench',
};

/** What the picture of a forum is drawn from. */
export function briefOfForum({
  id,
  topic,
  title,
  about,
}: NamedForum & { readonly id: string; readonly about: string }): CoverBrief {
  const ages = agesOfForum({ topic });
  return {
    ...{ seed: id, title: topic ? picturedBy[topic] : title, summary: about, subjects: [], languages: ['en'] },
    ...{ ageFrom: ages?.from ?? null, ageTo: ages?.to ?? null, variant: 0, things: [] },
  };
}

export function titleOf(t: Translate, { topic, title }: NamedForum): string {
  if (!topic) return title;
  return topic === 'vocational' ? t('partner-forums.topic.vocational') : t('partner-forums.topic.ages', agesOf[topic]);
}

/** What its threads answer; the name of a campaign. */
export function questionOf(t: Translate, { topic, title }: NamedForum): string {
  if (!topic) return title;
  return topic === 'vocational'
    ? t('partner-forums.question.vocational')
    : t('partner-forums.question.ages', agesOf[topic]);
}

/** The days of a campaign, the last one included. */
export interface CampaignDays {
  readonly opensOn: string;
  readonly closesOn: string;
}

export interface Campaign extends CampaignDays {
  readonly title: string;
  readonly about: string;
}

export function stateOn(day: string, { opensOn, closesOn }: CampaignDays): ForumState {
  if (day < opensOn) return 'planned';
  return day > closesOn ? 'closed' : 'open';
}

/** Of a campaign that is open: how many days it still is, today left out; undefined for other forums. */
export function daysLeftOf(
  { state, closesOn }: { readonly state: ForumState; readonly closesOn: string | null },
  now: Date,
): number | undefined {
  if (state !== 'open' || closesOn === null) return undefined;
  return Math.max(0, Math.round((Date.parse(closesOn) - Date.parse(isoDay(now))) / 86_400_000));
}

/** Rule 3 of the code of conduct. What is said twice within minutes is refused, and new teachers begin slowly. */
export const noise = {
  sameTextMinutes: 5,
  firstDayHours: 24,
  firstDayThreads: 3,
  firstDayReplies: 10,
  repliesInARow: 3,
} as const;

/** Why rule 3 keeps a text back now. */
const noises = ['sameText', 'firstDay', 'inARow'] as const;
export type Noise = (typeof noises)[number];
export const isNoise = (reason: string): reason is Noise => noises.some((one) => one === reason);

/** Close to a new thread: so many are shown before it is posted, adverts too. */
export const mostSimilar = 5;
export const mostAdverts = 2;

export const textLimits = { title: 120, about: 2000 } as const;
export const mostCampaigns = 50;

interface Teaching {
  readonly id: string;
  readonly country: CountryCode;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
}

interface Together<talker> {
  /** Without the reader, who asked first. */
  readonly others: readonly talker[];
  /** Two or three. */
  readonly countries: readonly CountryCode[];
  /** Those of who asked. */
  readonly ages: { readonly from: number; readonly to: number } | undefined;
}

const mostTogether = 3;

/** Who could make a project of a thread with the reader; undefined where all of them are of one country. */
export function togetherOf<talker extends Teaching>(
  reader: { readonly id: string; readonly country: CountryCode },
  talkers: readonly talker[],
): Together<talker> | undefined {
  const others = talkers.filter(({ id }) => id !== reader.id);
  const [asker] = talkers;
  const abroad = [...new Set(others.map(({ country }) => country))].filter((country) => country !== reader.country);
  if (abroad.length === 0) return undefined;
  const ages =
    asker && asker.ageFrom !== null && asker.ageTo !== null ? { from: asker.ageFrom, to: asker.ageTo } : undefined;
  return {
    others: others.filter(({ country }) => country !== reader.country),
    countries: [reader.country, ...abroad].slice(0, mostTogether),
    ages,
  };
}

/** What the list of a forum is narrowed to: threads that have no reply, whose asker teaches the ages of the reader, or of one language. */
export type ThreadChoice =
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'ages' }
  | { readonly kind: 'language'; readonly language: string };

/** How many of the newest threads of a forum each choice would leave. */
export interface ThreadChoices {
  readonly all: number;
  readonly unanswered: number;
  /** Those of the reader; null where their profile says none. */
  readonly ages: { readonly from: number; readonly to: number; readonly count: number } | null;
  readonly languages: readonly { readonly language: string; readonly count: number }[];
}

/** Undefined for what no choice of ours is called. */
export function readThreadChoice(text: string | null): ThreadChoice | undefined {
  if (text === 'unanswered' || text === 'ages') return { kind: text };
  return text && /^[a-z]{2}$/.test(text) ? { kind: 'language', language: text } : undefined;
}

export const writeThreadChoice = (choice: ThreadChoice): string =>
  choice.kind === 'language' ? choice.language : choice.kind;

/** Open threads of a forum are counted so far. */
export const mostOpenCounted = 500;

/** Of the pupils whom a member teaches, as the profile says. */
export interface AgesOfMember {
  readonly from: number;
  readonly to: number;
}

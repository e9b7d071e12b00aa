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

/** Rule 3 of the code of conduct. What is said twice within minutes is refused, and new teachers begin slowly. */
export const noise = {
  sameTextMinutes: 5,
  firstDayHours: 24,
  firstDayThreads: 3,
  firstDayReplies: 10,
  repliesInARow: 3,
} as const;

/** Close to a new thread: so many are shown before it is posted, adverts too. */
export const mostSimilar = 5;
export const mostAdverts = 2;

export const textLimits = { title: 120, about: 2000 } as const;
export const mostCampaigns = 50;

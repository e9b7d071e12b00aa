import type { CoverBrief } from '#domains/core/covers/model.ts';
import { commonGround } from '#domains/people/people-search/model.ts';
import type { LanguageCode, MemberId } from '#kernel/ids.ts';
import type { LanguageLevel } from '#kernel/language-levels.ts';

export interface SpokenLanguage {
  readonly language: LanguageCode;
  readonly level: LanguageLevel;
}

/** How the reader and the person are connected. */
export type Relation = 'self' | 'none' | 'contact' | 'asked' | 'askedBy' | 'blocked';

/** For whom a post in a journal is. */
export type JournalAudience = 'public' | 'members' | 'contacts';

/** For which readers of a profile one part of it is. */
export const partAudiences = ['members', 'contacts'] as const;
export type PartAudience = (typeof partAudiences)[number];

/** Of one person: photos that are sent. */
export const photosAnHour = { name: 'profile-photos', points: 20, seconds: 3600 } as const;

/** An hour, a day, three days, a week: in words, so that nobody competes for minutes. */
const replySpans = [
  ['hour', 60],
  ['day', 24 * 60],
  ['days', 3 * 24 * 60],
  ['week', 7 * 24 * 60],
] as const;
export type ReplySpan = (typeof replySpans)[number][0] | 'longer';
export const replySpanOf = (minutes: number): ReplySpan =>
  replySpans.find(([, most]) => minutes <= most)?.[0] ?? 'longer';

/** Answers of so many days count, and fewer than three say nothing. */
export const replyTimeCounts = { days: 90, leastReplies: 3 } as const;

/** What a profile says about somebody's teaching, as a project can share it. */
export interface Teaching {
  readonly languages: readonly LanguageCode[];
  readonly subjects: readonly string[];
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
}

/** What a profile that is read says, in the form in which two are compared. */
export function teachingOf(
  profile: Omit<Teaching, 'languages'> & { readonly languages: readonly SpokenLanguage[] },
): Teaching {
  const { subjects, ageFrom, ageTo, languages } = profile;
  return { subjects, ageFrom, ageTo, languages: languages.map(({ language }) => language) };
}

export const profileLimits = { presentation: 3000, idea: 1500, interests: 300, subjects: 20, languages: 12 } as const;

interface Founder {
  readonly id: MemberId;
  readonly teaching: Teaching;
}
type OtherFounder = Parameters<typeof teachingOf>[0] & {
  readonly id: MemberId;
  readonly idea: string;
  readonly writtenIn: string;
};

/** From what the picture of a project of two people is drawn: the idea of the other, and what both teach. For both of them in the same colours. */
export function briefOfPair({ id, teaching }: Founder, person: OtherFounder): CoverBrief {
  const { subjects, ages } = commonGround(teaching, teachingOf(person));
  return {
    seed: [id, person.id].sort().join(' '),
    title: '',
    summary: person.idea,
    subjects: subjects.length > 0 ? subjects : person.subjects,
    languages: [person.writtenIn],
    ageFrom: ages?.[0] ?? null,
    ageTo: ages?.[1] ?? null,
    variant: 0,
    things: [],
  };
}

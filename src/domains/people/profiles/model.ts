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

export const profileLimits = { presentation: 3000, idea: 1500, subjects: 20, languages: 12 } as const;

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

import type { LanguageLevel, SpokenLanguage } from '#domains/people/profiles/model.ts';
import { languageLevels, profileLimits } from '#domains/people/profiles/model.ts';
import { type SchoolFacts, type SchoolHead, schoolLimits } from '#domains/people/schools/model.ts';
import type { CountryCode, LanguageCode, SchoolId } from '#kernel/ids.ts';

export const steps = ['you', 'school', 'idea'] as const;
export type Step = (typeof steps)[number];

export function isStep(text: string): text is Step {
  return steps.some((step) => step === text);
}

/** What was typed in one step, as it came: each field with its values. */
export type Typed = Readonly<Record<string, readonly string[]>>;

export interface Draft {
  readonly typed: Readonly<Record<Step, Typed>>;
  /** A password was chosen; only its hash is kept. */
  readonly hasPassword: boolean;
  readonly savedAt: Date;
  /** The registration is over; for a moment it is known whose it was, so that a form sent twice has one end. */
  readonly finished: boolean;
}

/** What the database kept of a draft. */
export function readKept(fields: unknown): Pick<Draft, 'typed' | 'finished'> {
  const kept = new Map(Object.entries(fields ?? {}));
  return {
    typed: {
      you: readTyped(kept.get('you')),
      school: readTyped(kept.get('school')),
      idea: readTyped(kept.get('idea')),
    },
    finished: kept.has('finished'),
  };
}

function readTyped(json: unknown): Typed {
  const texts = (values: unknown) => (Array.isArray(values) ? values.filter((value) => typeof value === 'string') : []);
  return Object.fromEntries(Object.entries(json ?? {}).map(([field, values]) => [field, texts(values)]));
}

export const draftDays = 30;
export const finishedMinutes = 10;
export const languageRows = [1, 2, 3, 4, 5] as const;

const word = 60;
/** Every field of a step, with the length up to which it is kept: twice what is accepted, so that too long a text can be shortened. */
const fields: Readonly<Record<Step, Readonly<Record<string, number>>>> = {
  you: { givenName: 160, familyName: 160, email: 508, language: word, country: word, staffRole: word },
  school: {
    how: word,
    school: 400,
    schoolId: word,
    name: 2 * schoolLimits.name,
    type: word,
    town: 2 * schoolLimits.town,
    postcode: 2 * schoolLimits.postcode,
    street: 2 * schoolLimits.street,
    website: 2 * schoolLimits.website,
    code: 2 * schoolLimits.code,
    headName: 2 * schoolLimits.headName,
    headEmail: 2 * schoolLimits.headEmail,
    headLanguage: word,
  },
  idea: {
    subjects: word,
    ageFrom: word,
    ageTo: word,
    ...Object.fromEntries(
      languageRows.flatMap((row) => [
        [`language${row}`, word],
        [`level${row}`, word],
      ]),
    ),
    writtenIn: word,
    idea: 2 * profileLimits.idea,
    available: word,
    conduct: word,
  },
};
const mostValues = 60;

export function fieldsOf(step: Step): readonly string[] {
  return Object.keys(fields[step]);
}

/** The last value under a name: what counts where a field came twice. */
export function typedValue(typed: Typed, name: string): string {
  return typed[name]?.at(-1) ?? '';
}

/** The values of one field, fit to be kept: no more and no longer than it can hold, and without control characters. */
export function keepable(step: Step, field: string, values: readonly string[]): readonly string[] {
  const longest = fields[step][field] ?? 0;
  return values.slice(0, mostValues).map((value) =>
    value
      .replaceAll(/[^\P{Cc}\n\t]/gu, '')
      .slice(0, longest)
      // The cut may fall inside a character that takes two units.
      .toWellFormed(),
  );
}

export interface You {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly language: string;
  readonly country: CountryCode;
  readonly staffRole: string;
}

/** One of the list, or a new one. The head is given with a new school, or where the list does not know him. */
export type SchoolChoice =
  | { readonly kind: 'chosen'; readonly id: SchoolId; readonly head: SchoolHead | undefined }
  | { readonly kind: 'added'; readonly facts: SchoolFacts; readonly head: SchoolHead };

export interface Idea {
  readonly subjects: readonly string[];
  readonly ageFrom: number;
  readonly ageTo: number;
  readonly languages: readonly SpokenLanguage[];
  readonly writtenIn: LanguageCode;
  readonly idea: string;
  readonly available: boolean;
}

export function isLevel(text: string): text is LanguageLevel {
  return languageLevels.some((level) => level === text);
}

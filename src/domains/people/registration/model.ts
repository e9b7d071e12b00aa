import type { SpokenLanguage } from '#domains/people/profiles/model.ts';
import { profileLimits } from '#domains/people/profiles/model.ts';
import { schoolChoiceFields } from '#domains/people/schools/model.ts';
import type { CountryCode, LanguageCode } from '#kernel/ids.ts';
import { type LanguageLevel, languageLevels } from '#kernel/language-levels.ts';
import type { FieldLengths, TypedFields } from '#kernel/typed-fields.ts';

export const steps = ['you', 'school', 'idea'] as const;
export type Step = (typeof steps)[number];

export function isStep(text: string): text is Step {
  return steps.some((step) => step === text);
}

export interface Draft {
  readonly typed: Readonly<Record<Step, TypedFields>>;
  /** A password was chosen; only its hash is kept. */
  readonly hasPassword: boolean;
  readonly savedAt: Date;
  /** The registration is over; for some minutes the draft names the member, so that a form sent twice has the same result. */
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

function readTyped(json: unknown): TypedFields {
  const texts = (values: unknown) => (Array.isArray(values) ? values.filter((value) => typeof value === 'string') : []);
  return Object.fromEntries(Object.entries(json ?? {}).map(([field, values]) => [field, texts(values)]));
}

export const draftDays = 30;
/** Chosen by those whose country is not in the list: Unicode's code for a region that is not known. */
export const anotherCountry = 'ZZ';
export const finishedMinutes = 10;
export const languageRows = [1, 2, 3, 4, 5] as const;

const word = 60;
/** Every field of a step: kept up to twice what is accepted, so that too long a text can be shortened. */
export const stepFields: Readonly<Record<Step, FieldLengths>> = {
  you: { givenName: 160, familyName: 160, email: 508, language: word, country: word, staffRole: word },
  school: schoolChoiceFields,
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

/** What a page showed of a step when it was loaded, and what its tab has sent since then. */
export interface SeenStep {
  readonly version: string | undefined;
  readonly own: readonly TypedFields[];
  /** Of the page: chosen for who has chosen none. */
  readonly language: string;
}

/** The fields of a step as its page shows them, also where nothing was typed yet. */
export function shownFields(step: Step, typed: TypedFields, language: string): TypedFields {
  const defaults: TypedFields =
    step === 'you'
      ? { language: [language] }
      : step === 'idea'
        ? { writtenIn: [language], language1: [language], available: ['yes'] }
        : {};
  return Object.fromEntries(
    Object.keys(stepFields[step]).map((name) => {
      const values = (typed[name] ?? defaults[name] ?? []).map((value) => value.trim()).filter(Boolean);
      // A box that is not ticked is none that nobody has seen.
      const isLeft = values.length === 0 && name !== 'available';
      return [name, isLeft ? (defaults[name] ?? []) : values];
    }),
  );
}

/** From one network address, but for `saving`, which is of one draft. What belongs to a registration that succeeds is given back. */
export const registrationLimits = {
  begun: { name: 'registrations-begun', points: 300, seconds: 600 },
  saving: { name: 'registration-saving', points: 300, seconds: 600 },
  password: { name: 'registration-password', points: 120, seconds: 3600 },
} as const;

export interface You {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly language: string;
  readonly country: CountryCode;
  readonly staffRole: string;
}

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

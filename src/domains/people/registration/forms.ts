import { z } from 'zod';
import { profileLimits } from '#domains/people/profiles/model.ts';
import { ageLimits } from '#kernel/ages.ts';
import type { CountryCode, LanguageCode } from '#kernel/ids.ts';
import { sentFields, type TypedFields, typedValues } from '#kernel/typed-fields.ts';
import {
  aborting,
  asOwnName,
  emailAddress,
  familyName,
  isAtLeast,
  isOwnName,
  messageKey,
  onceRight,
  type Problems,
  personName,
  type ReadForm,
  readValues,
} from '#platform/forms.ts';
import { isLanguage, type ProblemMessage } from '#platform/i18n.ts';
import { type Idea, isLevel, languageRows, type Step, stepFields, type You } from './model.ts';

/** What the programme offers now: forms accept nothing else. */
export interface Offered {
  country(code: string): boolean;
  word(list: 'staff_role' | 'school_type' | 'subject' | 'language', key: string): boolean;
}

const email = emailAddress('registration.problem.emailWrong', 'registration.problem.emailMissing');

export function readYou(typed: TypedFields, offered: Offered): ReadForm<You> {
  const form = z
    .object({
      givenName: personName({ missing: 'registration.problem.givenNameMissing', odd: 'registration.problem.nameOdd' }),
      familyName: familyName('registration.problem.familyNameOdd'),
      email,
      country: z.custom<CountryCode>((code) => offered.country(String(code)), {
        error: messageKey('registration.problem.countryMissing'),
        abort: false,
      }),
      staffRole: z
        .string()
        .refine((key) => offered.word('staff_role', key), messageKey('registration.problem.staffRoleMissing')),
      language: z.string().refine(isLanguage, messageKey('registration.problem.languageMissing')),
    })
    .refine(isOwnName, asOwnName());
  return readValues(form, typedValues(typed, Object.keys(form.shape)));
}

/** A password is read separately; its problem is listed in the place of its field, below the address. */
export function withPassword(problems: Problems, password: ProblemMessage | undefined): Problems {
  if (!password) return problems;
  const above = ['givenName', 'familyName', 'email'];
  const entries = Object.entries(problems);
  return Object.fromEntries([
    ...entries.filter(([field]) => above.includes(field)),
    ['password', password],
    ...entries.filter(([field]) => !above.includes(field)),
  ]);
}

export function readIdea(typed: TypedFields, offered: Offered): ReadForm<Idea & { readonly conduct: true }> {
  const age = z
    .string()
    .refine((text) => /^\d{1,2}$/.test(text.trim()), messageKey('registration.problem.agesWrong'))
    .transform(Number);
  const form = z
    // In the order of the page, so that the summary lists problems from the top down.
    .object({
      idea: z
        .string()
        .trim()
        .max(profileLimits.idea, aborting('registration.problem.tooLong'))
        .refine(isAtLeast(10), messageKey('registration.problem.ideaMissing')),
      writtenIn: z.custom<LanguageCode>(
        (key) => offered.word('language', String(key)),
        // By itself zod would ask nothing more after this.
        { error: messageKey('registration.problem.writtenInMissing'), abort: false },
      ),
      subjects: z
        .array(
          z.string().refine((key) => offered.word('subject', key), messageKey('registration.problem.subjectsMissing')),
        )
        .min(1, messageKey('registration.problem.subjectsMissing'))
        .max(profileLimits.subjects, messageKey('registration.problem.subjectsMany')),
      ageFrom: age.pipe(
        z
          .number()
          .min(ageLimits.youngest, messageKey('registration.problem.agesWrong'))
          .max(ageLimits.oldest, messageKey('registration.problem.agesWrong')),
      ),
      ageTo: age.pipe(
        z
          .number()
          .min(ageLimits.youngest, messageKey('registration.problem.agesWrong'))
          .max(ageLimits.oldest, messageKey('registration.problem.agesWrong')),
      ),
      language1: spokenLanguages(offered),
      available: z.string().transform((value) => value === 'yes'),
      conduct: z.literal('yes', messageKey('registration.problem.conductMissing')).transform(() => true as const),
    })
    .refine(({ ageFrom, ageTo }) => ageFrom <= ageTo, {
      error: messageKey('registration.problem.agesOrder'),
      path: ['ageFrom'],
      ...onceRight('ageFrom', 'ageTo'),
    });
  const one = typedValues(typed, ['ageFrom', 'ageTo', 'writtenIn', 'idea', 'available', 'conduct']);
  const subjects = [...new Set((typed.subjects ?? []).filter(Boolean))];
  const whole = readValues(form, { ...one, subjects, language1: spokenIn(typed) });
  if (!whole.ok) return { ok: false, problems: agesUnderOneName(whole.problems) };
  const { language1: languages, ...rest } = whole.value;
  return { ok: true, value: { ...rest, languages } };
}

/** The languages that were filled in, each once, with its level. */
function spokenLanguages(offered: Offered) {
  return z
    .array(
      z.object({
        language: z.custom<LanguageCode>((key) => offered.word('language', String(key)), {
          error: messageKey('registration.problem.languagesMissing'),
          abort: false,
        }),
        level: z.string().refine(isLevel, messageKey('registration.problem.levelMissing')),
      }),
    )
    .min(1, messageKey('registration.problem.languagesMissing'))
    .refine(
      (spoken) => new Set(spoken.map(({ language }) => language)).size === spoken.length,
      messageKey('registration.problem.languagesTwice'),
    );
}

/** The rows that were filled, wholly or in part. */
function spokenIn(typed: TypedFields) {
  return languageRows
    .map((row) => ({ language: typed[`language${row}`]?.[0] ?? '', level: typed[`level${row}`]?.[0] ?? '' }))
    .filter(({ language, level }) => language !== '' || level !== '');
}

/** The two ages are one question with one place for its message. */
function agesUnderOneName(problems: Problems): Problems {
  return Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [field === 'ageTo' ? 'ageFrom' : field, problem]),
  );
}

/** All fields of a step: what did not come was left empty, as browsers do with boxes that are not ticked. */
export function wholeForm(step: Step, form: URLSearchParams): TypedFields {
  const empty = Object.fromEntries(Object.keys(stepFields[step]).map((field) => [field, ['']]));
  return { ...empty, ...sentFields(form, stepFields[step]) };
}

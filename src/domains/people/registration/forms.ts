import { z } from 'zod';
import { profileLimits } from '#domains/people/profiles/model.ts';
import { ageLimits } from '#kernel/ages.ts';
import { isPersonName } from '#kernel/characters.ts';
import type { CountryCode, LanguageCode } from '#kernel/ids.ts';
import { sentFields, type TypedFields, typedValues } from '#kernel/typed-fields.ts';
import {
  emailAddress,
  familyName,
  isAtLeast,
  messageKey,
  onceRight,
  oneLine,
  type Problems,
  type ReadForm,
  readValues,
} from '#platform/forms.ts';
import { isLanguage, type Message } from '#platform/i18n.ts';
import { type Idea, isLevel, languageRows, type Step, stepFields, type You } from './model.ts';

/** What the programme offers now: forms accept nothing else. */
export interface Offered {
  country(code: string): boolean;
  word(list: 'staff_role' | 'school_type' | 'subject' | 'language', key: string): boolean;
}

const line = (longest: number) => oneLine(longest, 'registration.form.tooLong');
const filled = (longest: number, missing: Message, least = 1) =>
  line(longest).refine(isAtLeast(least), messageKey(missing));
const email = emailAddress('registration.form.email.wrong', 'registration.form.email.missing');

const personName = (missing: Message) =>
  filled(80, missing).refine((text) => text === '' || isPersonName(text), messageKey('registration.form.name.odd'));

export function readYou(typed: TypedFields, offered: Offered): ReadForm<You> {
  const form = z.object({
    givenName: personName('registration.form.givenName.missing'),
    familyName: familyName('registration.form.name.odd'),
    email,
    country: z.custom<CountryCode>(
      (code) => offered.country(String(code)),
      messageKey('registration.form.country.missing'),
    ),
    staffRole: z
      .string()
      .refine((key) => offered.word('staff_role', key), messageKey('registration.form.staffRole.missing')),
    language: z.string().refine(isLanguage, messageKey('registration.form.language.missing')),
  });
  return readValues(form, typedValues(typed, Object.keys(form.shape)));
}

/** A password is read separately; its problem is listed in the place of its field, below the address. */
export function withPassword(problems: Problems, password: Message | undefined): Problems {
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
    .refine((text) => /^\d{1,2}$/.test(text.trim()), messageKey('registration.form.ages.wrong'))
    .transform(Number);
  const form = z
    // In the order of the page, so that the summary lists problems from the top down.
    .object({
      idea: z
        .string()
        .trim()
        .refine(isAtLeast(10), messageKey('registration.form.idea.missing'))
        .max(profileLimits.idea, messageKey('registration.form.tooLong')),
      writtenIn: z.custom<LanguageCode>(
        (key) => offered.word('language', String(key)),
        // By itself zod would ask nothing more after this.
        { error: messageKey('registration.form.writtenIn.missing'), abort: false },
      ),
      subjects: z
        .array(
          z.string().refine((key) => offered.word('subject', key), messageKey('registration.form.subjects.missing')),
        )
        .min(1, messageKey('registration.form.subjects.missing'))
        .max(profileLimits.subjects, messageKey('registration.form.subjects.many')),
      ageFrom: age.pipe(
        z
          .number()
          .min(ageLimits.youngest, messageKey('registration.form.ages.wrong'))
          .max(ageLimits.oldest, messageKey('registration.form.ages.wrong')),
      ),
      ageTo: age.pipe(
        z
          .number()
          .min(ageLimits.youngest, messageKey('registration.form.ages.wrong'))
          .max(ageLimits.oldest, messageKey('registration.form.ages.wrong')),
      ),
      language1: spokenLanguages(offered),
      available: z.string().transform((value) => value === 'yes'),
      conduct: z.literal('yes', messageKey('registration.form.conduct.missing')).transform(() => true as const),
    })
    .refine(({ ageFrom, ageTo }) => ageFrom <= ageTo, {
      error: messageKey('registration.form.ages.order'),
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
          error: messageKey('registration.form.languages.missing'),
          abort: false,
        }),
        level: z.string().refine(isLevel, messageKey('registration.form.level.missing')),
      }),
    )
    .min(1, messageKey('registration.form.languages.missing'))
    .refine(
      (spoken) => new Set(spoken.map(({ language }) => language)).size === spoken.length,
      messageKey('registration.form.languages.twice'),
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

import { z } from 'zod';
import { profileLimits } from '#domains/people/profiles/model.ts';
import { isWebAddress, schoolLimits as most, type NamedSchool } from '#domains/people/schools/model.ts';
import { ageLimits } from '#kernel/ages.ts';
import { isPersonName } from '#kernel/characters.ts';
import type { CountryCode, LanguageCode } from '#kernel/ids.ts';
import { isAtLeast, messageKey, oneLine, type Problems, type ReadForm, readValues } from '#platform/forms.ts';
import { isLanguage, type Message } from '#platform/i18n.ts';
import {
  fieldsOf,
  type Idea,
  isLevel,
  keepable,
  languageRows,
  type SchoolChoice,
  type Step,
  type Typed,
  typedValue,
  type You,
} from './model.ts';

/** What the programme offers now: forms take nothing else. */
export interface Offered {
  country(code: string): boolean;
  word(list: 'staff_role' | 'school_type' | 'subject' | 'language', key: string): boolean;
}

const line = (longest: number) => oneLine(longest, 'membership.form.tooLong');
const filled = (longest: number, missing: Message, least = 1) =>
  line(longest).refine(isAtLeast(least), messageKey(missing));
const email = (missing: Message) =>
  z
    .string()
    .trim()
    .min(1, messageKey(missing))
    .max(254, messageKey('membership.form.email.wrong'))
    .pipe(z.email(messageKey('membership.form.email.wrong')));

const personName = (missing: Message) =>
  filled(80, missing).refine((text) => text === '' || isPersonName(text), messageKey('membership.form.name.odd'));

export function readYou(typed: Typed, offered: Offered): ReadForm<You> {
  const form = z.object({
    givenName: personName('membership.form.givenName.missing'),
    familyName: personName('membership.form.familyName.missing'),
    email: email('membership.form.email.missing'),
    country: z.custom<CountryCode>(
      (code) => offered.country(String(code)),
      messageKey('membership.form.country.missing'),
    ),
    staffRole: z
      .string()
      .refine((key) => offered.word('staff_role', key), messageKey('membership.form.staffRole.missing')),
    language: z.string().refine(isLanguage, messageKey('membership.form.language.missing')),
  });
  return readValues(form, singles(typed, Object.keys(form.shape)));
}

/** A password is read apart; what is wrong with it stands where its field does, below the address. */
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

const head = z.object({
  headName: filled(most.headName, 'membership.form.headName.missing', 2),
  headEmail: email('membership.form.headEmail.missing'),
  headLanguage: z.string().refine(isLanguage, messageKey('membership.form.headLanguage.missing')),
});

const headFields = Object.keys(head.shape);

/** What the form of a school is about: one of the list (`known`, where it has the id that came), or a new one. */
export function readSchool(typed: Typed, offered: Offered, known: NamedSchool | undefined): ReadForm<SchoolChoice> {
  if (typedValue(typed, 'how') === 'added') return readAddedSchool(typed, offered);
  if (!known) return { ok: false, problems: { school: 'membership.form.school.missing' } };
  // Without the script the hidden id stays when another name is typed: then the name counts.
  if (!isFromList(typed) && typedValue(typed, 'school').trim() !== schoolLabel(known))
    return { ok: false, problems: { school: 'membership.form.school.choose' } };
  const given = singles(typed, headFields);
  if (known.hasHead && !given.headEmail && !given.headName)
    return { ok: true, value: { kind: 'chosen', id: known.id, head: undefined } };
  const about = readValues(head, given);
  return about.ok ? { ok: true, value: { kind: 'chosen', id: known.id, head: about.value } } : about;
}

/** As the finder writes the school that was taken. */
export function schoolLabel({ name, town }: { readonly name: string; readonly town: string }): string {
  return `${name}, ${town}`;
}

/** The list to choose from stands below the finder's own hidden field, and sends its id after it. */
function isFromList(typed: Typed): boolean {
  return (typed.schoolId?.length ?? 0) > 1 && typedValue(typed, 'schoolId') !== '';
}

function readAddedSchool(typed: Typed, offered: Offered): ReadForm<SchoolChoice> {
  const form = z.object({
    name: filled(most.name, 'membership.form.schoolName.missing', 2),
    type: z
      .string()
      .refine((key) => offered.word('school_type', key), messageKey('membership.form.schoolType.missing')),
    town: filled(most.town, 'membership.form.town.missing'),
    postcode: line(most.postcode),
    street: line(most.street),
    website: line(most.website).refine(
      (text) => text === '' || isWebAddress(text),
      messageKey('membership.form.website.wrong'),
    ),
    code: line(most.code),
    ...head.shape,
  });
  const whole = readValues(form, singles(typed, Object.keys(form.shape)));
  if (!whole.ok) return whole;
  const { headName, headEmail, headLanguage, ...facts } = whole.value;
  return { ok: true, value: { kind: 'added', facts, head: { headName, headEmail, headLanguage } } };
}

export function readIdea(typed: Typed, offered: Offered): ReadForm<Idea & { readonly conduct: true }> {
  const age = z
    .string()
    .refine((text) => /^\d{1,2}$/.test(text.trim()), messageKey('membership.form.ages.wrong'))
    .transform(Number);
  const form = z
    // As they stand on the page: so the summary names them from the top down.
    .object({
      idea: z
        .string()
        .trim()
        .min(10, messageKey('membership.form.idea.missing'))
        .max(profileLimits.idea, messageKey('membership.form.tooLong')),
      writtenIn: z.custom<LanguageCode>(
        (key) => offered.word('language', String(key)),
        messageKey('membership.form.writtenIn.missing'),
      ),
      subjects: z
        .array(z.string().refine((key) => offered.word('subject', key), messageKey('membership.form.subjects.missing')))
        .min(1, messageKey('membership.form.subjects.missing'))
        .max(profileLimits.subjects, messageKey('membership.form.subjects.many')),
      ageFrom: age.pipe(
        z
          .number()
          .min(ageLimits.youngest, messageKey('membership.form.ages.wrong'))
          .max(ageLimits.oldest, messageKey('membership.form.ages.wrong')),
      ),
      ageTo: age.pipe(
        z
          .number()
          .min(ageLimits.youngest, messageKey('membership.form.ages.wrong'))
          .max(ageLimits.oldest, messageKey('membership.form.ages.wrong')),
      ),
      language1: z
        .array(
          z.object({
            language: z.custom<LanguageCode>(
              (key) => offered.word('language', String(key)),
              messageKey('membership.form.languages.missing'),
            ),
            level: z.string().refine(isLevel, messageKey('membership.form.level.missing')),
          }),
        )
        .min(1, messageKey('membership.form.languages.missing'))
        .refine(
          (spoken) => new Set(spoken.map(({ language }) => language)).size === spoken.length,
          messageKey('membership.form.languages.twice'),
        ),
      available: z.string().transform((value) => value === 'yes'),
      conduct: z.literal('yes', messageKey('membership.form.conduct.missing')).transform(() => true as const),
    })
    .refine(({ ageFrom, ageTo }) => ageFrom <= ageTo, {
      error: messageKey('membership.form.ages.order'),
      path: ['ageFrom'],
    });
  const one = singles(typed, ['ageFrom', 'ageTo', 'writtenIn', 'idea', 'available', 'conduct']);
  const subjects = [...new Set((typed.subjects ?? []).filter(Boolean))];
  const whole = readValues(form, { ...one, subjects, language1: spokenIn(typed) });
  if (!whole.ok) return { ok: false, problems: agesUnderOneName(whole.problems) };
  const { language1: languages, ...rest } = whole.value;
  return { ok: true, value: { ...rest, languages } };
}

/** The rows that were filled, wholly or in part. */
function spokenIn(typed: Typed) {
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

function singles(typed: Typed, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, typedValue(typed, name)]));
}

/** The fields of a step that came, fit to be kept. */
export function sentFields(step: Step, form: URLSearchParams): Typed {
  const sent = fieldsOf(step).filter((field) => form.has(field));
  return Object.fromEntries(sent.map((field) => [field, keepable(step, field, form.getAll(field))]));
}

/** All fields of a step: what did not come was left empty, as browsers do with boxes that nobody ticked. */
export function wholeForm(step: Step, form: URLSearchParams): Typed {
  const empty = Object.fromEntries(fieldsOf(step).map((field) => [field, ['']]));
  return { ...empty, ...sentFields(step, form) };
}

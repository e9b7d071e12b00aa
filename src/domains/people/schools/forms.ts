import { z } from 'zod';
import { isPlainName } from '#kernel/characters.ts';
import { isPlainCode, isPlainTitle } from '#kernel/plain-title.ts';
import { emailAddress, isAtLeast, messageKey, oneLine, websiteField } from '#platform/forms.ts';
import { isLanguage, type ProblemMessage } from '#platform/i18n.ts';
import { schoolLimits as most } from './model.ts';

const line = (longest: number) => oneLine(longest, 'schools.problem.tooLong');
const filled = (longest: number, missing: ProblemMessage, least = 1) =>
  line(longest).refine(isAtLeast(least), messageKey(missing));
/** Of a school or a town: it stands in lists and in mails, where nothing may lead elsewhere. */
const nameOfPlace = (longest: number, missing: ProblemMessage, least = 1) =>
  filled(longest, missing, least).refine(isPlainTitle, messageKey('schools.problem.leadsOut'));
/** Of figures as well, as codes and streets have them. */
const plainLine = (longest: number) => line(longest).refine(isPlainCode, messageKey('schools.problem.leadsOut'));
const regionOf = (longest: number) =>
  line(longest).refine((text) => isPlainTitle(text) && !/[<>]/.test(text), messageKey('schools.problem.leadsOut'));
const email = emailAddress('schools.problem.emailWrong');

const facts = {
  name: nameOfPlace(most.name, 'schools.problem.nameMissing', 2),
  town: nameOfPlace(most.town, 'schools.problem.townMissing'),
  region: regionOf(most.region),
  postcode: plainLine(most.postcode),
  street: plainLine(most.street),
  website: websiteField(most.website, { tooLong: 'schools.problem.tooLong', wrong: 'schools.problem.websiteWrong' }),
  code: plainLine(most.code),
  headName: filled(most.headName, 'schools.problem.headNameMissing', 2)
    .refine(isPlainName, messageKey('schools.problem.headNameOdd'))
    .refine(isPlainTitle, messageKey('schools.problem.leadsOut')),
  headEmail: email,
  headLanguage: z.string().refine(isLanguage, messageKey('schools.problem.headLanguageMissing')),
};

/** What its colleagues may change of a school. A type that has been taken out of the list stays with the schools that have it. */
export function schoolForm(school: { readonly type: string }, isOffered: (type: string) => boolean) {
  return z.object({
    type: z
      .string()
      .refine((type) => type === school.type || isOffered(type), messageKey('schools.problem.typeMissing')),
    ...facts,
  });
}
export type SchoolForm = z.infer<ReturnType<typeof schoolForm>>;

/** Of an officer who corrects it. */
export const regionForm = z.object({ region: regionOf(most.region) });

const schoolFields = [
  'name',
  'type',
  'town',
  'region',
  'postcode',
  'street',
  'website',
  'code',
  'headName',
  'headEmail',
  'headLanguage',
] as const satisfies readonly (keyof SchoolForm)[];
export type SchoolField = (typeof schoolFields)[number];

/** What was typed, by field. */
export type TypedSchool = Readonly<Record<SchoolField, string>>;
export function typedSchool(form: URLSearchParams): TypedSchool {
  const values = schoolFields.map((field) => [field, form.get(field) ?? '']);
  return Object.fromEntries(values);
}

import { z } from 'zod';
import { isPlainName } from '#kernel/characters.ts';
import type { SchoolId } from '#kernel/ids.ts';
import { isUnaskedSlip } from '#kernel/meant-address.ts';
import { isPlainCode, isPlainTitle } from '#kernel/plain-title.ts';
import { type TypedFields, typedValue, typedValues } from '#kernel/typed-fields.ts';
import {
  emailAddress,
  isAtLeast,
  messageKey,
  oneLine,
  type Problems,
  type ReadForm,
  readValues,
  websiteField,
} from '#platform/forms.ts';
import { isLanguage, type ProblemMessage } from '#platform/i18n.ts';
import {
  chosenHeadFields,
  type HeadFields,
  hasFieldsOfNewSchool,
  schoolLimits as most,
  type NamedSchool,
  newHeadFields,
  type SchoolChoice,
  schoolLabel,
} from '../model.ts';

const line = (longest: number) => oneLine(longest, 'schools.problem.tooLong');
const filled = (longest: number, missing: ProblemMessage, least = 1) =>
  line(longest).refine(isAtLeast(least), messageKey(missing));

const nameOfPlace = (longest: number, missing: ProblemMessage, least = 1) =>
  filled(longest, missing, least).refine(isPlainTitle, messageKey('schools.problem.leadsOut'));
/** Of figures as well, as codes and streets have them. */
const plainLine = (longest: number) => line(longest).refine(isPlainCode, messageKey('schools.problem.leadsOut'));
const regionOf = (longest: number) =>
  line(longest).refine((text) => isPlainTitle(text) && !/[<>]/.test(text), messageKey('schools.problem.leadsOut'));

const head = z.object({
  headName: filled(most.headName, 'schools.problem.headNameMissing', 2)
    .refine(isPlainName, messageKey('schools.problem.headNameOdd'))
    .refine(isPlainTitle, messageKey('schools.problem.leadsOut')),
  headEmail: emailAddress('schools.problem.emailWrong', messageKey('schools.problem.headEmailMissing')),
  headLanguage: z.string().refine(isLanguage, messageKey('schools.problem.ownHeadLanguageMissing')),
});

interface Known {
  /** The school of the list whose id came, if there is one. */
  readonly named: NamedSchool | undefined;
  /** Whether a type of school is offered now. */
  readonly isType: (key: string) => boolean;
  /** Whether an address is that of the one who chooses: their own answer about themselves would prove nothing. */
  readonly ownAddress: (email: string) => 'present' | 'former' | undefined;
}

/** What somebody means who has pressed a button of the form: all of them send the fields of both halves. */
export function meantChoice(
  form: URLSearchParams,
  typed: TypedFields,
  { named, present }: Pick<Known, 'named'> & { readonly present?: SchoolId | undefined },
): 'chosen' | 'added' {
  if (form.get('how') === 'added') return 'added';
  if (!hasFieldsOfNewSchool(typed)) return 'chosen';
  if (form.has('find') && typedValue(typed, 'school').trim() !== '') return 'chosen';
  // The page shows the present school already: nobody has chosen it.
  return named && named.id !== present && isNamed(typed, named) ? 'chosen' : 'added';
}

/** What the form of a school's choice says: one of the list, or a new one. */
export function readSchoolChoice(typed: TypedFields, known: Known): ReadForm<SchoolChoice> {
  const read = readChoice(typed, known);
  const fields = headFieldsOf(typed);
  const asked = typedValue(typed, fields.headEmail);
  const own = asked === '' ? undefined : known.ownAddress(asked);
  if (!own) return read;
  const problem: ProblemMessage =
    own === 'present' ? 'schools.problem.headEmail.own' : 'schools.problem.headEmail.former';
  const { [fields.headLanguage]: language, ...above }: Problems = read.ok ? {} : read.problems;
  // In its place on the page.
  const problems = { ...above, [fields.headEmail]: problem, ...(language && { [fields.headLanguage]: language }) };
  return { ok: false, problems };
}

/** The same, but for a slip in the head's address, about which is asked once. */
export function askedOnce(form: URLSearchParams, choice: ReadForm<SchoolChoice>): ReadForm<SchoolChoice> {
  if (!choice.ok || !choice.value.head) return choice;
  const { headEmail } = choice.value.kind === 'added' ? newHeadFields : chosenHeadFields;
  return isUnaskedSlip(form, headEmail) ? { ok: false, problems: { [headEmail]: 'ui.problem.emailMeant' } } : choice;
}

const headFieldsOf = (typed: TypedFields): HeadFields =>
  typedValue(typed, 'how') === 'added' ? newHeadFields : chosenHeadFields;

function readChoice(typed: TypedFields, { named, isType }: Known): ReadForm<SchoolChoice> {
  if (typedValue(typed, 'how') === 'added') return readAddedSchool(typed, isType);
  if (!named) return { ok: false, problems: { school: 'schools.problem.schoolMissing' } };
  // Without the script the hidden id stays when another name is typed: then the name counts.
  if (!isNamed(typed, named)) return { ok: false, problems: { school: 'schools.problem.notFromList' } };
  const given = {
    headName: typedValue(typed, chosenHeadFields.headName),
    headEmail: typedValue(typed, chosenHeadFields.headEmail),
    headLanguage: typedValue(typed, chosenHeadFields.headLanguage),
  };
  if (named.hasHead && !given.headEmail && !given.headName)
    return { ok: true, value: { kind: 'chosen', id: named.id, head: undefined } };
  const read = readValues(head, given);
  if (!read.ok) return { ok: false, problems: ofChosenHead(read.problems) };
  return { ok: true, value: { kind: 'chosen', id: named.id, head: read.value } };
}

function ofChosenHead(problems: Problems): Problems {
  const fields = new Map(Object.entries(chosenHeadFields));
  return Object.fromEntries(Object.entries(problems).map(([field, problem]) => [fields.get(field) ?? field, problem]));
}

const isNamed = (typed: TypedFields, named: NamedSchool): boolean =>
  isFromList(typed) || typedValue(typed, 'school').trim() === schoolLabel(named);

/** The list to choose from stands below the finder's own hidden field, and sends its id after it. */
function isFromList(typed: TypedFields): boolean {
  return (typed.schoolId?.length ?? 0) > 1 && typedValue(typed, 'schoolId') !== '';
}

function readAddedSchool(typed: TypedFields, isType: Known['isType']): ReadForm<SchoolChoice> {
  const form = z.object({
    name: nameOfPlace(most.name, 'schools.problem.nameMissing', 2),
    type: z.string().refine(isType, messageKey('schools.problem.typeMissing')),
    town: nameOfPlace(most.town, 'schools.problem.ownTownMissing'),
    region: regionOf(most.region),
    postcode: plainLine(most.postcode),
    street: plainLine(most.street),
    website: websiteField(most.website, { tooLong: 'schools.problem.tooLong', wrong: 'schools.problem.websiteWrong' }),
    code: plainLine(most.code),
    ...head.shape,
  });
  const read = readValues(form, typedValues(typed, Object.keys(form.shape)));
  if (!read.ok) return read;
  const { headName, headEmail, headLanguage, ...facts } = read.value;
  return { ok: true, value: { kind: 'added', facts, head: { headName, headEmail, headLanguage } } };
}

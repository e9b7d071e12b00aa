import { z } from 'zod';
import { isPlainName } from '#kernel/characters.ts';
import { isPlainTitle } from '#kernel/plain-title.ts';
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
import { schoolLimits as most, type NamedSchool, type SchoolChoice, schoolLabel } from '../model.ts';

const line = (longest: number) => oneLine(longest, 'schools.problem.tooLong');
const filled = (longest: number, missing: ProblemMessage, least = 1) =>
  line(longest).refine(isAtLeast(least), messageKey(missing));

const nameOfPlace = (longest: number, missing: ProblemMessage, least = 1) =>
  filled(longest, missing, least).refine(isPlainTitle, messageKey('schools.problem.leadsOut'));

const head = z.object({
  headName: filled(most.headName, 'schools.problem.headNameMissing', 2).refine(
    isPlainName,
    messageKey('schools.problem.headNameOdd'),
  ),
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

/** What the form of a school's choice says: one of the list, or a new one. */
export function readSchoolChoice(typed: TypedFields, known: Known): ReadForm<SchoolChoice> {
  const read = readChoice(typed, known);
  const asked = typedValue(typed, 'headEmail');
  const own = asked === '' ? undefined : known.ownAddress(asked);
  if (!own) return read;
  const headEmail = own === 'present' ? 'schools.problem.headEmail.own' : 'schools.problem.headEmail.former';
  const { headLanguage, ...above }: Problems = read.ok ? {} : read.problems;
  // In its place on the page.
  return { ok: false, problems: { ...above, headEmail, ...(headLanguage && { headLanguage }) } };
}

function readChoice(typed: TypedFields, { named, isType }: Known): ReadForm<SchoolChoice> {
  if (typedValue(typed, 'how') === 'added') return readAddedSchool(typed, isType);
  if (!named) return { ok: false, problems: { school: 'schools.problem.schoolMissing' } };
  // Without the script the hidden id stays when another name is typed: then the name counts.
  if (!isFromList(typed) && typedValue(typed, 'school').trim() !== schoolLabel(named))
    return { ok: false, problems: { school: 'schools.problem.notFromList' } };
  const given = typedValues(typed, Object.keys(head.shape));
  if (named.hasHead && !given.headEmail && !given.headName)
    return { ok: true, value: { kind: 'chosen', id: named.id, head: undefined } };
  const read = readValues(head, given);
  return read.ok ? { ok: true, value: { kind: 'chosen', id: named.id, head: read.value } } : read;
}

/** The list to choose from stands below the finder's own hidden field, and sends its id after it. */
function isFromList(typed: TypedFields): boolean {
  return (typed.schoolId?.length ?? 0) > 1 && typedValue(typed, 'schoolId') !== '';
}

function readAddedSchool(typed: TypedFields, isType: Known['isType']): ReadForm<SchoolChoice> {
  const form = z.object({
    name: nameOfPlace(most.name, 'schools.problem.nameMissing', 2),
    type: z.string().refine(isType, messageKey('schools.problem.typeMissing')),
    town: nameOfPlace(most.town, 'schools.problem.ownTownMissing'),
    region: line(most.region),
    postcode: line(most.postcode),
    street: line(most.street),
    website: websiteField(most.website, { tooLong: 'schools.problem.tooLong', wrong: 'schools.problem.websiteWrong' }),
    code: line(most.code),
    ...head.shape,
  });
  const read = readValues(form, typedValues(typed, Object.keys(form.shape)));
  if (!read.ok) return read;
  const { headName, headEmail, headLanguage, ...facts } = read.value;
  return { ok: true, value: { kind: 'added', facts, head: { headName, headEmail, headLanguage } } };
}

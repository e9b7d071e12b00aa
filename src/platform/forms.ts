import { z } from 'zod';
import { canBeRead, countCharacters, isPersonName, longestPersonName, onOneLine } from '#kernel/characters.ts';
import { readEmailAddress } from '#kernel/email-address.ts';
import { withoutMarks } from '#kernel/light-marks.ts';
import { looksOfficial } from '#kernel/official-names.ts';
import { holdsWebAddress } from '#kernel/plain-title.ts';
import { completeAddress } from '#kernel/web-address.ts';
import { isLanguage, type ProblemMessage } from './i18n.ts';
import { longestTypedPassword } from './passwords.ts';

/** What is wrong in a form, by the name of the field; under '' what concerns the whole form. */
export type Problems = Readonly<Record<string, ProblemMessage>>;

/** So that a schema's message is a key of the catalogue, or does not compile. */
export const messageKey = (message: ProblemMessage): ProblemMessage => message;

/**
 * Of a bound of a text: what is too long is not asked whether it is also wrong. By itself zod goes on asking, and what reads letters
 * in disguise takes seconds for the longest text that a request can carry.
 */
export const aborting = (message: ProblemMessage) => ({ message, abort: true });

/** Counted as the database counts: `min` of zod would take two emoji for four characters. Signs that show nothing do not fill a field. */
export const isAtLeast = (least: number) => (text: string) =>
  countCharacters(text) >= least && (least === 0 || canBeRead(text));

/** One line of text; line breaks become spaces. */
export const oneLine = (longest: number, tooLong: ProblemMessage, missing?: ProblemMessage) =>
  z
    .string(missing)
    .transform(onOneLine)
    .pipe(z.string().max(longest, aborting(tooLong)));

/** The same of a title, which shows no light marks: the words alone. */
export const titleLine = (longest: number, tooLong: ProblemMessage, missing?: ProblemMessage) =>
  z
    .string(missing)
    .transform((typed) => withoutMarks(onOneLine(typed)))
    .pipe(z.string().max(longest, aborting(tooLong)));

/** An e-mail address in the one form in which addresses are kept. */
export const emailAddress = (wrong: ProblemMessage, missing = wrong) =>
  z.string(missing).transform((typed, context) => {
    const address = readEmailAddress(typed);
    if (address !== undefined) return address;
    context.addIssue({ code: 'custom', message: typed.trim() === '' ? missing : wrong });
    return z.NEVER;
  });

/** Empty, or an address of the web; `www.school.example` is taken as it is meant. */
export const websiteField = (
  most: number,
  { tooLong, wrong }: { readonly tooLong: ProblemMessage; readonly wrong: ProblemMessage },
) =>
  oneLine(most, tooLong)
    .transform(completeAddress)
    .pipe(
      z
        .string()
        .max(most, aborting(tooLong))
        .refine((text) => text === '' || isWebAddress(text), messageKey(wrong)),
    );

/** Of the web only: a link of another kind could run something in the reader's browser. */
const isWebAddress = (text: string) => /^https?:\/\/[^\s/$.?#].[^\s]*$/i.test(text) && URL.canParse(text);

/** Of what people write: a project, a page, a post, a discussion. */
export const longestTitle = 200;

interface TitleProblems {
  readonly tooLong: ProblemMessage;
  readonly missing: ProblemMessage;
  readonly leadsOut: ProblemMessage;
}

/**
 * Of what a space holds, as others read it in lists, notices and mails: it names no address that leads out of the programme. About a telephone
 * number in it its writer is asked, as about one in the text, before it becomes public.
 */
export const plainTitle = ({ tooLong, missing, leadsOut }: TitleProblems) =>
  titleLine(longestTitle, tooLong, missing)
    .refine(canBeRead, missing)
    .refine((title) => !holdsWebAddress(title), messageKey(leadsOut));

/** It stands in mails to people who do not know this one: "evil.com" would be a link there. */
const isNameInMails = (text: string) => isPersonName(text) && !holdsWebAddress(text);

export const personName = ({ missing, odd }: { readonly missing: ProblemMessage; readonly odd: ProblemMessage }) =>
  oneLine(longestPersonName, 'ui.problem.nameLong', missing)
    .refine((text) => text !== '', missing)
    .refine((text) => text === '' || isNameInMails(text), odd);

/** Some people bear one name only: what they leave empty is no mistake. */
export const familyName = (odd: ProblemMessage) =>
  oneLine(longestPersonName, 'ui.problem.nameLong')
    .default('')
    .refine((text) => text === '' || isNameInMails(text), odd);

interface TypedName {
  readonly givenName: string;
  readonly familyName: string;
}

/** For a form in which people give their own name: it is none by which the programme or one of its services is known. */
export const isOwnName = ({ givenName, familyName }: TypedName) => !looksOfficial(`${givenName} ${familyName}`);
export const asOwnName = () => ({
  error: messageKey('ui.problem.nameOfficial'),
  path: ['givenName'],
  ...onceRight('givenName', 'familyName'),
});

export const siteLanguage = (wrong: ProblemMessage) => z.string(wrong).refine(isLanguage, wrong);

/** Only whether there is one: `findPasswordProblem` knows the rules for a new one. */
export const passwordText = (missing: ProblemMessage) =>
  z.string(missing).min(1, missing).max(longestTypedPassword, aborting('ui.problem.password.long'));

/**
 * For a rule about several fields: it is asked as soon as these are right, whatever is wrong elsewhere, so that all problems of a form
 * are told at once. By itself zod asks it only when everything else is right.
 */
export const onceRight = (...fields: readonly string[]) => ({
  when: ({ issues }: z.core.ParsePayload) => !issues.some(({ path = [] }) => fields.includes(String(path[0] ?? ''))),
});

export type ReadForm<value> =
  | { readonly ok: true; readonly value: value }
  | { readonly ok: false; readonly problems: Problems };

type Fields<schema extends z.ZodObject> = keyof schema['shape'] & string;

/**
 * Reads a form by its schema, whose messages are keys made by `messageKey`. Of a field that was sent twice the last value counts,
 * except for those named in `lists`.
 */
export function readForm<schema extends z.ZodObject>(
  schema: schema,
  form: URLSearchParams,
  { lists = [] }: { readonly lists?: readonly Fields<schema>[] } = {},
): ReadForm<z.output<schema>> {
  return readValues(schema, Object.fromEntries([...form, ...lists.map((name) => [name, form.getAll(name)] as const)]));
}

/** The same for values that were taken out of the form before. */
export function readValues<schema extends z.ZodType>(schema: schema, given: unknown): ReadForm<z.output<schema>> {
  const read = schema.safeParse(given);
  if (read.success) return { ok: true, value: read.data };
  const problems = problemsIn(read.error);
  return {
    ok: false,
    problems: schema instanceof z.ZodObject ? inOrderOf(Object.keys(schema.shape), problems) : problems,
  };
}

/** Rules about several fields are asked last, and their problem stands all the same where its field does. */
function inOrderOf(fields: readonly string[], problems: Problems): Problems {
  const placeOf = (field: string) => (fields.includes(field) ? fields.indexOf(field) : fields.length);
  return Object.fromEntries(Object.entries(problems).sort(([one], [other]) => placeOf(one) - placeOf(other)));
}

/**
 * The first problem of each field. Our messages are keys; one of zod's own sentences means that the field was not sent at all, or holds what no
 * browser of ours sends.
 */
function problemsIn({ issues }: z.ZodError): Problems {
  const problems: Record<string, ProblemMessage> = {};
  for (const issue of issues)
    problems[String(issue.path[0] ?? '')] ??= isMessage(issue.message) ? issue.message : wordless(issue);
  return problems;
}

const wordless = ({ message }: z.core.$ZodIssue): ProblemMessage =>
  message.endsWith('received undefined') ? 'ui.problem.missing' : 'ui.problem.wrong';

function isMessage(text: string): text is ProblemMessage {
  return /^[a-z-]+\.problem\.\S+$/.test(text);
}

export function hasProblems(problems: Problems): boolean {
  return Object.keys(problems).length > 0;
}

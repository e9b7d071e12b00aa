import { z } from 'zod';
import { canBeRead, onOneLine, withPlainLineEnds } from '#kernel/characters.ts';
import { isPlainTitle } from '#kernel/plain-title.ts';
import { longestTitle } from '#platform/forms.ts';
import { type Changes, type FieldName, fieldNames, most, mostPupils } from './model.ts';

/** Whether a word may be chosen. Passed in, because the word lists are in the database. */
type IsKnown = (
  list: 'subject' | 'vocational_subject' | 'competence' | 'tool' | 'language' | 'project_type',
  key: string,
) => boolean;

const problems = ['tooLong', 'leadsOut', 'notANumber', 'notAnAge', 'notADay', 'unknownWord', 'tooMany'] as const;
export type Problem = (typeof problems)[number];

/** In code units. The database counts code points, of which there are never more. */
export const longest = {
  title: longestTitle,
  summary: 3000,
  picture_alt: 300,
  class_1: 120,
  class_2: 120,
  aims: 5000,
  process: 5000,
  results: 5000,
} as const;

/** Without control characters; empty where nothing can be read. */
export function tidyText(text: string): string {
  const tidy = withPlainLineEnds(text)
    .replaceAll(/[\p{Cc}]/gu, (letter) => (letter === '\n' || letter === '\t' ? letter : ''))
    .trim();
  return canBeRead(tidy) ? tidy : '';
}

const problem = (key: Problem) => ({ error: key });
const tooLong = { ...problem('tooLong'), abort: true };
const one = z.array(z.string()).transform((values) => tidyText(values.at(-1) ?? ''));
const text = (length: number) => one.pipe(z.string().max(length, tooLong));
const line = (length: number) => one.transform(onOneLine).pipe(z.string().max(length, tooLong));
const tick = one.transform((value) => value !== '');
const whole = (from: number, to: number, key: Problem) =>
  one.pipe(
    z.union(
      [
        z.literal('').transform(() => null),
        z
          .string()
          .regex(/^\d{1,6}$/, problem(key))
          .transform(Number)
          .pipe(z.number().min(from, problem(key)).max(to, problem(key))),
      ],
      problem(key),
    ),
  );
const day = one.pipe(
  z.union(
    [z.literal('').transform(() => null), z.iso.date(problem('notADay')).regex(/^20\d\d-/, problem('notADay'))],
    problem('notADay'),
  ),
);
const keys = (count: number) =>
  z
    .array(z.string())
    .transform((values) => [...new Set(values.filter((value) => value !== ''))])
    .pipe(z.array(z.string()).max(count, problem('tooMany')));

const schema = z
  .object({
    title: line(longest.title).refine(isPlainTitle, problem('leadsOut')),
    summary: text(longest.summary),
    type: one,
    funded: tick,
    open_to_partners: tick,
    picture_alt: line(longest.picture_alt),
    class_1: line(longest.class_1),
    class_2: line(longest.class_2),
    languages: keys(most.languages),
    age_from: whole(3, 19, 'notAnAge'),
    age_to: whole(3, 19, 'notAnAge'),
    pupils: whole(1, mostPupils, 'notANumber'),
    subjects: keys(most.subjects),
    vocational_subjects: keys(most.vocational_subjects),
    competences: keys(most.competences),
    tools: keys(most.tools),
    aims: text(longest.aims),
    process: text(longest.process),
    results: text(longest.results),
    starts_on: day,
    ends_on: day,
  })
  .partial();

const lists = {
  type: 'project_type',
  languages: 'language',
  subjects: 'subject',
  vocational_subjects: 'vocational_subject',
  competences: 'competence',
  tools: 'tool',
} as const;
const listNames = ['type', 'languages', 'subjects', 'vocational_subjects', 'competences', 'tools'] as const;

interface FieldProblem {
  readonly field: FieldName;
  readonly problem: Problem;
}
export interface ReadForm {
  /** The valid fields. */
  readonly changes: Changes;
  readonly problems: readonly FieldProblem[];
}

/**
 * Reads these fields of a posted form. A name that was not sent is an empty field, because browsers send no boxes that are
 * not ticked. The valid fields are returned also where others are invalid.
 */
export function readChanges(form: URLSearchParams, names: readonly FieldName[], isKnown: IsKnown): ReadForm {
  const raw = Object.fromEntries(names.map((name) => [name, form.getAll(name)]));
  const wrong = new Map<FieldName, Problem>();
  for (const { path, message } of schema.safeParse(raw).error?.issues ?? []) {
    const field = fieldNames.find((name) => name === path[0]);
    if (field && !wrong.has(field)) wrong.set(field, problems.find((key) => key === message) ?? 'unknownWord');
  }
  for (const name of listNames.filter((list) => names.includes(list) && !wrong.has(list)))
    if (form.getAll(name).some((key) => key !== '' && !isKnown(lists[name], key))) wrong.set(name, 'unknownWord');
  const right = Object.fromEntries(names.filter((name) => !wrong.has(name)).map((name) => [name, form.getAll(name)]));
  const read = schema.safeParse(right);
  return {
    changes: read.success ? read.data : {},
    problems: [...wrong].map(([field, key]) => ({ field, problem: key })),
  };
}

const stored = z
  .object({
    title: z.string(),
    summary: z.string(),
    type: z.string(),
    funded: z.boolean(),
    open_to_partners: z.boolean(),
    picture_alt: z.string(),
    class_1: z.string(),
    class_2: z.string(),
    languages: z.array(z.string()),
    age_from: z.number().nullable(),
    age_to: z.number().nullable(),
    pupils: z.number().nullable(),
    subjects: z.array(z.string()),
    vocational_subjects: z.array(z.string()),
    competences: z.array(z.string()),
    tools: z.array(z.string()),
    aims: z.string(),
    process: z.string(),
    results: z.string(),
    starts_on: z.string().nullable(),
    ends_on: z.string().nullable(),
  })
  .partial();

/** The fields of a saved version. */
export function readStored(value: unknown): Changes {
  const read = stored.safeParse(value);
  return read.success ? read.data : {};
}

const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/** The version with which a page was loaded. 0 where it is not given: then every difference is a conflict. */
export function readVersion(value: string | null): number {
  const read = wholeNumber.safeParse(value ?? '');
  return read.success ? read.data : 0;
}

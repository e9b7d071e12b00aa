import { z } from 'zod';
import { canBeRead, onOneLine } from '#kernel/characters.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import { isUuid } from '#kernel/ids.ts';
import { holdsPaymentCard } from '#kernel/payment-card.ts';
import { isPlainTitle } from '#kernel/plain-title.ts';
import { aborting, messageKey } from '#platform/forms.ts';
import { type AdvertChanges, type FieldName, limits, longest, most, openDays } from './model.ts';

/** Whether a word may be chosen. Passed in, because the word lists are in the database. */
export type IsKnown = (list: 'subject' | 'tool' | 'language' | 'project_type' | 'country', key: string) => boolean;

export type Problem = 'tooLong' | 'leadsOut' | 'notANumber' | 'notAnAge' | 'notAMonth' | 'unknownWord' | 'tooMany';

export interface FieldProblem {
  readonly field: FieldName;
  readonly problem: Problem;
}

/** A posted form, and its description as it was read from it. */
export interface TypedAdvert {
  readonly form: URLSearchParams;
  readonly description: CleanHtml;
}

export interface ReadChanges {
  /** The valid fields. */
  readonly changes: AdvertChanges;
  readonly problems: readonly FieldProblem[];
}

const lists = {
  participants: 'project_type',
  subjects: 'subject',
  languages: 'language',
  tools: 'tool',
  partner_countries: 'country',
} as const;

const wrong = (problem: Problem) => ({ error: problem });
const last = z.array(z.string()).transform((values) => (values.at(-1) ?? '').trim());
const whole = (from: number, to: number, problem: Problem) =>
  last.pipe(
    z.union(
      [
        z.literal('').transform(() => null),
        z
          .string()
          .regex(/^\d{1,6}$/, wrong(problem))
          .transform(Number)
          // Of one member that nearly fits, zod gives the problem of that member and not of the union.
          .pipe(z.number().min(from, wrong(problem)).max(to, wrong(problem))),
      ],
      wrong(problem),
    ),
  );
const keys = (count: number) =>
  z
    .array(z.string())
    .transform((values) => [...new Set(values.filter((value) => value !== ''))])
    .pipe(z.array(z.string()).max(count, wrong('tooMany')));
const month = last.pipe(
  z.union(
    [
      z.literal('').transform(() => null),
      z
        .string()
        .regex(/^20\d\d-(?:0[1-9]|1[0-2])(?:-01)?$/, wrong('notAMonth'))
        .transform((text) => `${text.slice(0, 7)}-01`),
    ],
    wrong('notAMonth'),
  ),
);
const tick = last.transform((value) => value !== '');

const fields = {
  title: last
    .transform((text) => (canBeRead(text) ? onOneLine(text) : ''))
    .pipe(
      z
        .string()
        .max(longest.title, { ...wrong('tooLong'), abort: true })
        .refine(isPlainTitle, wrong('leadsOut')),
    ),
  participants: last,
  subjects: keys(most.subjects),
  age_from: whole(3, 19, 'notAnAge'),
  age_to: whole(3, 19, 'notAnAge'),
  pupils: whole(1, limits.pupils, 'notANumber'),
  languages: keys(most.languages),
  starts_in: month,
  months: whole(1, limits.months, 'notANumber'),
  hours_a_week: whole(1, limits.hours, 'notANumber'),
  tools: keys(most.tools),
  partner_countries: keys(most.partner_countries),
  partners: whole(1, limits.partners, 'notANumber'),
  answers_seen_by: last.pipe(z.enum(['author', 'members'], wrong('unknownWord'))),
  on_site: tick,
  open_days: last.transform(Number).pipe(z.literal(openDays, wrong('unknownWord'))),
} as const;

const asProblem = (message: string | undefined): Problem =>
  (['tooLong', 'leadsOut', 'notANumber', 'notAnAge', 'notAMonth', 'tooMany'] as const).find((key) => key === message) ??
  'unknownWord';

/**
 * Reads these fields of a posted form. A name that was not sent is an empty field, because browsers send no boxes that are not ticked. The
 * valid fields are returned also where others are invalid.
 */
export function readChanges(
  { form, description }: TypedAdvert,
  names: readonly FieldName[],
  isKnown: IsKnown,
): ReadChanges {
  const problems: FieldProblem[] = [];
  let changes: AdvertChanges = {};
  for (const name of names) {
    if (name === 'description') {
      if (description.length > longest.description) problems.push({ field: name, problem: 'tooLong' });
      else changes = { ...changes, description };
      continue;
    }
    const sent = form.getAll(name);
    const read = fields[name].safeParse(sent);
    const isStrange = isListed(name) && sent.some((key) => key.trim() !== '' && !isKnown(lists[name], key.trim()));
    if (read.success && !isStrange) changes = { ...changes, [name]: read.data };
    else problems.push({ field: name, problem: asProblem(read.error?.issues[0]?.message) });
  }
  return { changes, problems };
}

const isListed = (name: FieldName): name is keyof typeof lists => name in lists;

const isSafe = (text: string) => !holdsPaymentCard(text);

/** A reply to an answer. */
export const replyForm = z.object({
  idempotencyKey: z.string(messageKey('adverts.problem.again')).refine(isUuid, messageKey('adverts.problem.again')),
  body: z
    .string(messageKey('adverts.problem.answer'))
    .trim()
    .min(1, messageKey('adverts.problem.answer'))
    .max(longest.answer, aborting('adverts.problem.answerLong'))
    .refine(canBeRead, messageKey('adverts.problem.answer'))
    .refine(isSafe, messageKey('adverts.problem.card')),
});

/** An answer to an advert. A form that does not say who reads it has promised that only the author does. */
export const answerForm = replyForm.extend({ seenBy: z.enum(['author', 'members']).catch('author') });

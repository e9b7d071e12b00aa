import { z } from 'zod';
import { hasBraille } from '#kernel/braille.ts';
import { canBeRead } from '#kernel/characters.ts';
import { isUuid } from '#kernel/ids.ts';
import { aborting, messageKey, siteLanguage } from '#platform/forms.ts';
import { longestName, mostAtOnce } from './model.ts';

const names = z
  .array(
    z
      .string()
      .max(longestName, aborting('pupils.problem.nameLong'))
      .refine((name) => canBeRead(name) && !hasBraille(name), messageKey('pupils.problem.nameEmpty')),
  )
  .min(1, messageKey('pupils.problem.noNames'))
  .max(mostAtOnce, messageKey('pupils.problem.tooMany'));

export const pupilsForm = z.object({
  idempotencyKey: z.string(messageKey('pupils.problem.again')).refine(isUuid, messageKey('pupils.problem.again')),
  language: siteLanguage(messageKey('pupils.problem.language')),
  names,
});

/** The table from which the names come, as the page before has carried it on. */
export const tableForm = z.object({
  headings: z
    .array(z.string().max(200, { abort: true }))
    .max(12)
    .optional(),
  rows: z.array(z.array(z.string().max(200, { abort: true })).max(12)).max(mostAtOnce + 1),
  column: z.number().int().min(0).max(11),
});

export const signInForm = z.object({
  name: z
    .string(messageKey('pupils.problem.signIn'))
    .trim()
    .min(1, messageKey('pupils.problem.noUserName'))
    .max(100, aborting('pupils.problem.signIn')),
  password: z
    .string(messageKey('pupils.problem.signIn'))
    .min(1, messageKey('pupils.problem.noPassword'))
    .max(256, aborting('pupils.problem.signIn')),
});

/** The text about whose names somebody decides. */
export const foundTextForm = z.object({
  kind: z.enum(['page', 'post', 'project']),
  subject: z.string().refine(isUuid),
});

/** The text for which somebody withdraws a consent, and the statement that they were shown. */
export const withdrawalForm = foundTextForm.extend({ statement: z.string().regex(/^\d{1,18}$/) });

export const roleForm = z.object({ role: z.enum(['pupil', 'pupil_administrator']) });

import { z } from 'zod';
import type { CleanHtml } from '#kernel/clean-html.ts';
import { isUuid } from '#kernel/ids.ts';
import { aborting, messageKey, onceRight, plainTitle } from '#platform/forms.ts';
import { longestBody } from './model.ts';

const title = plainTitle({
  tooLong: 'pages.problem.titleLong',
  missing: 'pages.problem.title',
  leadsOut: 'pages.problem.leadsOut',
});
const body = z.string('pages.problem.body').max(longestBody, aborting('pages.problem.bodyLong'));
const pageOrTop = z
  .string('pages.problem.parent')
  .refine((id) => id === '' || isUuid(id), 'pages.problem.parent')
  .transform((id) => (id === '' ? undefined : id));

/** The body after it was read: it may be longer than what was typed. */
const html = z.custom<CleanHtml>();
const isShort = (text: { readonly html: CleanHtml }) => text.html.length <= longestBody;
const tooLong = {
  path: ['body'],
  message: messageKey('pages.problem.bodyLong'),
  abort: true,
  ...onceRight('body', 'html'),
};

export const newPageForm = z
  .object({
    idempotencyKey: z.string('pages.problem.again').refine(isUuid, 'pages.problem.again'),
    title,
    body: body.default(''),
    html,
    parent: z.string().default('').pipe(pageOrTop),
  })
  .refine(isShort, tooLong);

/** `version` is the one that the writer started from. */
export const editedPageForm = z
  .object({
    title,
    body,
    html,
    version: z.coerce
      .number('pages.problem.again')
      .int('pages.problem.again')
      .min(1, 'pages.problem.again')
      .max(2 ** 31 - 1, 'pages.problem.again'),
  })
  .refine(isShort, tooLong);

export const audienceForm = z.object({ audience: z.enum(['public', 'members']) });

/** One step up or down among its siblings, or below another page (at the top where none is named). */
export const treePositionForm = z.union([z.object({ way: z.enum(['up', 'down']) }), z.object({ parent: pageOrTop })]);
export type TreePosition = z.infer<typeof treePositionForm>;

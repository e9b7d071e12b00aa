import { z } from 'zod';
import { canBeRead } from '#kernel/characters.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import { isUuid } from '#kernel/ids.ts';
import { messageKey, oneLine } from '#platform/forms.ts';
import { longestBody } from './model.ts';

const title = oneLine(200, messageKey('spaces.problem.titleLong'), messageKey('spaces.problem.title')).refine(
  canBeRead,
  messageKey('spaces.problem.title'),
);
const body = z.string('spaces.problem.body').max(longestBody, 'spaces.problem.bodyLong');
const pageOrTop = z
  .string('spaces.problem.parent')
  .refine((id) => id === '' || isUuid(id), 'spaces.problem.parent')
  .transform((id) => (id === '' ? undefined : id));

/** What `body` was read as: it may be longer than what was typed. */
const html = z.custom<CleanHtml>();
const isShort = (text: { readonly html: CleanHtml }) => text.html.length <= longestBody;
const tooLong = { path: ['body'], message: messageKey('spaces.problem.bodyLong') };

export const newPageForm = z
  .object({
    idempotencyKey: z.string('spaces.problem.again').refine(isUuid, 'spaces.problem.again'),
    title,
    body: body.default(''),
    html,
    parent: z.string().default('').pipe(pageOrTop),
  })
  .refine(isShort, tooLong);

/** `version` is the text that the writer started from. */
export const editedPageForm = z
  .object({
    title,
    body,
    html,
    version: z.coerce
      .number('spaces.problem.again')
      .int('spaces.problem.again')
      .min(1, 'spaces.problem.again')
      .max(2 ** 31 - 1, 'spaces.problem.again'),
  })
  .refine(isShort, tooLong);

export const audienceForm = z.object({ audience: z.enum(['public', 'members']) });

/** One step up or down among its neighbours, or below another page (at the top where none is named). */
export const treePositionForm = z.union([z.object({ way: z.enum(['up', 'down']) }), z.object({ parent: pageOrTop })]);
export type TreePosition = z.infer<typeof treePositionForm>;

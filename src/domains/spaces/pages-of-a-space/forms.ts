import { z } from 'zod';
import { canBeRead } from '../../../kernel/characters.ts';
import { isUuid } from '../../../kernel/ids.ts';
import { oneLine, says } from '../../../platform/forms.ts';
import { longestBody } from './model.ts';

const title = oneLine(200, says('spaces.problem.titleLong'), says('spaces.problem.title')).refine(
  canBeRead,
  says('spaces.problem.title'),
);
const body = z.string('spaces.problem.body').max(longestBody, 'spaces.problem.bodyLong');
const pageOrTop = z
  .string('spaces.problem.parent')
  .refine((id) => id === '' || isUuid(id), 'spaces.problem.parent')
  .transform((id) => (id === '' ? undefined : id));

export const newPageForm = z.object({
  once: z.string('spaces.problem.again').refine(isUuid, 'spaces.problem.again'),
  title,
  body: body.default(''),
  parent: z.string().default('').pipe(pageOrTop),
});
export type NewPage = z.infer<typeof newPageForm>;

/** `version` is the text that the writer started from. */
export const editedPageForm = z.object({
  title,
  body,
  version: z.coerce
    .number('spaces.problem.again')
    .int('spaces.problem.again')
    .min(1, 'spaces.problem.again')
    .max(2 ** 31 - 1, 'spaces.problem.again'),
});
export type EditedPage = z.infer<typeof editedPageForm>;

export const audienceForm = z.object({ audience: z.enum(['public', 'members']) });

/** One step up or down among its neighbours, or below another page (at the top where none is named). */
export const placeForm = z.union([z.object({ way: z.enum(['up', 'down']) }), z.object({ parent: pageOrTop })]);
export type Place = z.infer<typeof placeForm>;

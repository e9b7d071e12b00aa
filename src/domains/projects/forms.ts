import { z } from 'zod';
import { isUuid } from '../../kernel/ids.ts';
import { tidyText } from './form/forms.ts';
import { longestNote, longestReason } from './model.ts';

const id = z.string().refine(isUuid, { error: 'choose' });

/** The words of an officer to the founders. */
export const reasonText = z
  .string()
  .transform(tidyText)
  .pipe(z.string().min(10, { error: 'reasonShort' }).max(longestReason, { error: 'reasonLong' }));

/** The words of a founder to the other one, or to all. */
export const noteText = z
  .string()
  .transform(tidyText)
  .pipe(z.string().min(3, { error: 'noteShort' }).max(longestNote, { error: 'noteLong' }));

export const questionForm = z.object({ reason: reasonText });
export const noteForm = z.object({ reason: noteText });

export function refusalForm(isKnown: (key: string) => boolean) {
  return z.object({ reasonKey: z.string().refine(isKnown, { error: 'choose' }), reason: reasonText });
}

export const startForm = z.object({
  once: id,
  partner: id,
  school: id,
  title: z
    .string()
    .transform(tidyText)
    .pipe(z.string().min(3, { error: 'titleShort' }).max(200, { error: 'titleLong' })),
});
export type StartInput = z.output<typeof startForm>;

const mistakes = ['choose', 'reasonShort', 'reasonLong', 'noteShort', 'noteLong', 'titleShort', 'titleLong'] as const;
export type Mistake = (typeof mistakes)[number];
export interface FieldMistake {
  readonly field: string;
  readonly mistake: Mistake;
}

/** The first mistake of each field, in the order of the form. */
export function mistakesOf(error: z.ZodError): FieldMistake[] {
  const found = new Map<string, Mistake>();
  for (const { path, message } of error.issues) {
    const field = String(path[0]);
    if (!found.has(field)) found.set(field, mistakes.find((key) => key === message) ?? 'choose');
  }
  return [...found].map(([field, mistake]) => ({ field, mistake }));
}

import { z } from 'zod';
import { hasBraille } from '#kernel/braille.ts';
import { canBeRead, onOneLine } from '#kernel/characters.ts';
import { normalForm } from '#kernel/normal-form.ts';
import { aborting, messageKey } from '#platform/forms.ts';
import { longestName } from '../model.ts';

export const renameForm = z.object({
  name: z
    .string(messageKey('pupils.problem.newName'))
    .transform((name) => onOneLine(normalForm(name, 'NFC')))
    .pipe(
      z
        .string()
        .max(longestName, aborting('pupils.problem.nameLong'))
        .refine((name) => canBeRead(name) && !hasBraille(name), messageKey('pupils.problem.newName')),
    ),
  /** The name that is confirmed as a first name. */
  kept: z.string().max(200, { abort: true }).optional(),
});

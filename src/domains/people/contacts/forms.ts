import { z } from 'zod';
import { canBeRead } from '#kernel/characters.ts';
import type { ContactRequestId } from '#kernel/ids.ts';
import { isUuid } from '#kernel/ids.ts';
import { moneyNumberIn } from '#kernel/money-numbers.ts';
import { aborting, messageKey } from '#platform/forms.ts';
import { longestNote } from './model.ts';

/** The shortest length depends on whether the two have talked: the command checks it. */
export const askForm = z.object({
  idempotencyKey: z
    .string(messageKey('contacts.problem.form'))
    .refine(isUuid, messageKey('contacts.problem.form'))
    .transform((id) => id as ContactRequestId),
  note: z
    .string(messageKey('contacts.problem.noteMissing'))
    .trim()
    .refine(canBeRead, messageKey('contacts.problem.noteMissing'))
    .pipe(
      z
        .string()
        .max(longestNote, aborting('contacts.problem.noteTooLong'))
        .refine((text) => moneyNumberIn(text) === undefined, messageKey('contacts.problem.moneyNumber')),
    ),
});

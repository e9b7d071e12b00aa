import { z } from 'zod';
import { canBeRead } from '#kernel/characters.ts';
import { isUuid, type MessageId } from '#kernel/ids.ts';
import { moneyNumberIn } from '#kernel/money-numbers.ts';
import { aborting, messageKey } from '#platform/forms.ts';
import { longestMessage } from './model.ts';

export const messageForm = z.object({
  idempotencyKey: z
    .string(messageKey('messages.problem.form'))
    .refine(isUuid, messageKey('messages.problem.form'))
    .transform((id) => id as MessageId),
  body: z
    .string(messageKey('messages.problem.empty'))
    .trim()
    .pipe(
      z
        .string()
        .max(longestMessage, aborting('messages.problem.tooLong'))
        .refine(canBeRead, messageKey('messages.problem.empty'))
        .refine((text) => moneyNumberIn(text) !== 'card', messageKey('messages.problem.card'))
        .refine((text) => moneyNumberIn(text) !== 'iban', messageKey('messages.problem.iban')),
    ),
});

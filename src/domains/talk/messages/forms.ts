import { z } from 'zod';
import { canBeRead } from '#kernel/characters.ts';
import { isUuid, type MessageId } from '#kernel/ids.ts';
import { moneyNumberIn } from '#kernel/money-numbers.ts';
import { aborting, messageKey } from '#platform/forms.ts';
import { longestMessage } from './model.ts';

const key = z
  .string(messageKey('messages.problem.form'))
  .refine(isUuid, messageKey('messages.problem.form'))
  .transform((id) => id as MessageId);

const words = z
  .string()
  .max(longestMessage, aborting('messages.problem.tooLong'))
  .refine((text) => moneyNumberIn(text) !== 'card', messageKey('messages.problem.card'))
  .refine((text) => moneyNumberIn(text) !== 'iban', messageKey('messages.problem.iban'));

export const messageForm = z.object({
  idempotencyKey: key,
  body: z
    .string(messageKey('messages.problem.empty'))
    .trim()
    .pipe(words.refine(canBeRead, messageKey('messages.problem.empty'))),
});

/** Files need no words; what cannot be read is none. */
export const messageWithFilesForm = z.object({
  idempotencyKey: key,
  body: z
    .string()
    .trim()
    .transform((text) => (canBeRead(text) ? text : ''))
    .pipe(words),
});

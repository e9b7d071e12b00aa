import { z } from 'zod';
import { canBeRead } from '#kernel/characters.ts';
import { isUuid, type MessageId } from '#kernel/ids.ts';
import { messageKey } from '#platform/forms.ts';
import { longestMessage, privateDataIn } from './model.ts';

export const messageForm = z.object({
  idempotencyKey: z
    .string(messageKey('messages.error.form'))
    .refine(isUuid, messageKey('messages.error.form'))
    .transform((id) => id as MessageId),
  body: z
    .string(messageKey('messages.error.empty'))
    .trim()
    .pipe(
      z
        .string()
        .max(longestMessage, { message: messageKey('messages.error.tooLong'), abort: true })
        .refine(canBeRead, messageKey('messages.error.empty'))
        .refine((text) => privateDataIn(text) !== 'card', messageKey('messages.error.card'))
        .refine((text) => privateDataIn(text) !== 'iban', messageKey('messages.error.iban')),
    ),
});

import { z } from 'zod';
import { longestMessage, privateDataIn } from '#domains/messages/model.ts';
import { isUuid, type MessageId } from '#kernel/ids.ts';
import { says } from '#platform/forms.ts';

export const messageForm = z.object({
  once: z
    .string(says('messages.error.form'))
    .refine(isUuid, says('messages.error.form'))
    .transform((id) => id as MessageId),
  body: z
    .string(says('messages.error.empty'))
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .pipe(
      z
        .string()
        .min(1, says('messages.error.empty'))
        .max(longestMessage, says('messages.error.tooLong'))
        .refine((text) => privateDataIn(text) !== 'card', says('messages.error.card'))
        .refine((text) => privateDataIn(text) !== 'iban', says('messages.error.iban')),
    ),
});

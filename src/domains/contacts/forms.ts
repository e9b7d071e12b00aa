import { z } from 'zod';
import { longestNote } from '#domains/contacts/model.ts';
import type { ContactRequestId } from '#kernel/ids.ts';
import { isUuid } from '#kernel/ids.ts';
import { says } from '#platform/forms.ts';

/** How short a note may be depends on whether the two have talked: the command decides. */
export const askForm = z.object({
  once: z
    .string(says('contacts.error.form'))
    .refine(isUuid, says('contacts.error.form'))
    .transform((id) => id as ContactRequestId),
  note: z
    .string(says('contacts.error.noteMissing'))
    .trim()
    .min(1, says('contacts.error.noteMissing'))
    .max(longestNote, says('contacts.error.noteTooLong')),
});

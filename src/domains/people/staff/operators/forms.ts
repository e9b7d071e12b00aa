import { z } from 'zod';
import { emailField, languageField, nameFields } from '#domains/people/accounts/forms.ts';
import { isUuid } from '#kernel/ids.ts';
import { messageKey } from '#platform/forms.ts';

export const inviteForm = z.object({
  /** Becomes the operator's id: the form sent twice invites once. */
  idempotencyKey: z.string().refine(isUuid, messageKey('ui.errors.missing')),
  ...nameFields,
  email: emailField,
  language: languageField,
});

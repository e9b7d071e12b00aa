import { z } from 'zod';
import { emailField, languageField, nameFields } from '#domains/accounts/forms.ts';
import { isUuid } from '#kernel/ids.ts';
import { says } from '#platform/forms.ts';

export const inviteForm = z.object({
  /** Becomes the operator's id: the form sent twice invites once. */
  once: z.string().refine(isUuid, says('ui.errors.missing')),
  ...nameFields,
  email: emailField,
  language: languageField,
});

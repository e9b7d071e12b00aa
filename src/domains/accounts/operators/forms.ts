import { z } from 'zod';
import { isUuid } from '../../../kernel/ids.ts';
import { says } from '../../../platform/forms.ts';
import { emailField, languageField, nameFields } from '../forms.ts';

export const inviteForm = z.object({
  /** Becomes the operator's id: the form sent twice invites once. */
  once: z.string().refine(isUuid, says('ui.errors.missing')),
  ...nameFields,
  email: emailField,
  language: languageField,
});

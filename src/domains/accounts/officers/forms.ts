import { z } from 'zod';
import { emailField, languageField, nameFields } from '#domains/accounts/forms.ts';
import { isUuid } from '#kernel/ids.ts';
import { says } from '#platform/forms.ts';

const served = {
  scope: z.enum(['every', 'some'], says('accounts.officers.scopeMissing')),
  countries: z.array(z.string().max(2)).max(60, says('accounts.officers.scopeMissing')),
};
export const servedForm = z.object(served);

export const inviteForm = z.object({
  /** Becomes the officer's id: the form sent twice invites once. */
  once: z.string().refine(isUuid, says('accounts.officers.scopeMissing')),
  ...nameFields,
  email: emailField,
  language: languageField,
  ...served,
});

import { z } from 'zod';
import { emailField, languageField, nameFields } from '#domains/people/accounts/forms.ts';
import { isUuid } from '#kernel/ids.ts';
import { messageKey } from '#platform/forms.ts';

const served = {
  scope: z.enum(['every', 'some'], messageKey('accounts.officers.scopeMissing')),
  countries: z.array(z.string().max(2)).max(60, messageKey('accounts.officers.scopeMissing')),
};
export const servedForm = z.object(served);

export const inviteForm = z.object({
  /** Becomes the officer's id: the form sent twice invites once. */
  idempotencyKey: z.string().refine(isUuid, messageKey('accounts.officers.scopeMissing')),
  ...nameFields,
  email: emailField,
  language: languageField,
  ...served,
});

import { z } from 'zod';
import { isUuid } from '#kernel/ids.ts';
import { emailAddress, familyName, messageKey, passwordText, personName, siteLanguage } from '#platform/forms.ts';

const person = {
  givenName: personName({ missing: 'accounts.form.givenNameMissing', odd: 'accounts.form.nameOdd' }),
  familyName: familyName('accounts.form.nameOdd'),
  email: emailAddress('accounts.form.emailWrong'),
};
const newPassword = passwordText('ui.password.problem.short');

/** The fields of every invitation, whether of an officer or an operator. */
export const invitedFields = {
  /** Becomes the id of the account: the form sent twice invites once. */
  idempotencyKey: z.string().refine(isUuid, messageKey('ui.errors.missing')),
  ...person,
  language: siteLanguage('accounts.form.languageWrong'),
};
export const joinForm = z.object({ password: newPassword });
export const firstOperatorForm = z.object({ ...person, password: newPassword });

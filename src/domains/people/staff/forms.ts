import { z } from 'zod';
import { isUuid } from '#kernel/ids.ts';
import { emailAddress, familyName, messageKey, passwordText, personName, siteLanguage } from '#platform/forms.ts';

const person = {
  givenName: personName({ missing: 'accounts.problem.givenNameMissing', odd: 'accounts.problem.nameOdd' }),
  familyName: familyName('accounts.problem.familyNameOdd'),
  email: emailAddress('accounts.problem.emailWrong'),
};
const newPassword = passwordText('ui.problem.password.short');

/** The fields of every invitation, whether of an officer or an operator. */
export const invitedFields = {
  /** Becomes the id of the account: the form sent twice invites once. */
  idempotencyKey: z.string().refine(isUuid, messageKey('ui.problem.missing')),
  ...person,
  language: siteLanguage('accounts.problem.languageWrong'),
};
export const joinForm = z.object({ password: newPassword });
export const firstOperatorForm = z.object({ ...person, password: newPassword });

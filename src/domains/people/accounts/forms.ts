import { z } from 'zod';
import {
  aborting,
  emailAddress,
  familyName,
  messageKey,
  passwordText,
  personName,
  siteLanguage,
} from '#platform/forms.ts';

export const emailField = emailAddress('accounts.problem.emailWrong');
export const nameFields = {
  givenName: personName({ missing: 'accounts.problem.givenNameMissing', odd: 'accounts.problem.nameOdd' }),
  familyName: familyName('accounts.problem.familyNameOdd'),
};
export const languageField = siteLanguage('accounts.problem.languageWrong');
export const passwordField = passwordText('accounts.problem.passwordMissing');
export const newPasswordField = passwordText('ui.problem.password.short');

export const signInForm = z.object({ email: emailField, password: passwordField });
export const emailForm = z.object({ email: emailField });
export const newPasswordForm = z.object({ password: newPasswordField });
export const codeForm = z.object({
  code: z
    .string(messageKey('accounts.problem.codeMissing'))
    .min(1, messageKey('accounts.problem.codeMissing'))
    .max(60, aborting('accounts.problem.code')),
});
export const enrolmentForm = codeForm.extend({ offer: z.string().max(400, { abort: true }).default('') });

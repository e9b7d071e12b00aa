import { z } from 'zod';
import { emailAddress, familyName, messageKey, passwordText, personName, siteLanguage } from '#platform/forms.ts';

export const emailField = emailAddress('accounts.form.emailWrong');
export const nameFields = {
  givenName: personName({ missing: 'accounts.form.givenNameMissing', odd: 'accounts.form.nameOdd' }),
  familyName: familyName('accounts.form.nameOdd'),
};
export const languageField = siteLanguage('accounts.form.languageWrong');
export const passwordField = passwordText('accounts.form.passwordMissing');
export const newPasswordField = passwordText('ui.password.problem.short');

export const signInForm = z.object({ email: emailField, password: passwordField });
export const emailForm = z.object({ email: emailField });
export const newPasswordForm = z.object({ password: newPasswordField });
export const codeForm = z.object({
  code: z
    .string(messageKey('accounts.form.code'))
    .min(1, messageKey('accounts.form.code'))
    .max(60, messageKey('accounts.form.code')),
});
export const enrolmentForm = codeForm.extend({ offer: z.string().max(400).default('') });

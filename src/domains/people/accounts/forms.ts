import { z } from 'zod';
import { messageKey, oneLine } from '#platform/forms.ts';
import { isLanguage, type Message } from '#platform/i18n.ts';
import { isPersonName } from './model.ts';

const trimmed = z.string(messageKey('accounts.form.emailWrong')).transform((text) => text.trim());

/** An address as it was typed, without the spaces around it. */
export const emailField = trimmed.pipe(
  z
    .string()
    .max(254, messageKey('accounts.form.emailWrong'))
    .pipe(z.email(messageKey('accounts.form.emailWrong'))),
);
const name = (missing: Message) =>
  oneLine(80, missing, missing)
    .refine((text) => text !== '', missing)
    .refine((text) => text === '' || isPersonName(text), messageKey('accounts.form.nameOdd'));
export const nameFields = {
  givenName: name(messageKey('accounts.form.givenNameMissing')),
  familyName: name(messageKey('accounts.form.familyNameMissing')),
};
export const languageField = z
  .string(messageKey('accounts.form.languageWrong'))
  .refine(isLanguage, messageKey('accounts.form.languageWrong'));
export const passwordField = z
  .string(messageKey('accounts.form.passwordMissing'))
  .min(1, messageKey('accounts.form.passwordMissing'));
/** The rules for it are those of `findPasswordProblem`; here it only has to be there. */
export const newPasswordField = z
  .string(messageKey('accounts.password.short'))
  .min(1, messageKey('accounts.password.short'));

export const signInForm = z.object({ email: emailField, password: passwordField });
export const emailForm = z.object({ email: emailField });
export const newPasswordForm = z.object({ password: newPasswordField });
export const firstOperatorForm = z.object({ ...nameFields, email: emailField, password: newPasswordField });
export const codeForm = z.object({
  code: z
    .string(messageKey('accounts.form.code'))
    .min(1, messageKey('accounts.form.code'))
    .max(60, messageKey('accounts.form.code')),
});
export const enrolmentForm = codeForm.extend({ offer: z.string().max(400).default('') });

import { z } from 'zod';
import { isPersonName } from '#domains/accounts/model.ts';
import { oneLine, says } from '#platform/forms.ts';
import { isLanguage, type Message } from '#platform/i18n.ts';

const trimmed = z.string(says('accounts.form.emailWrong')).transform((text) => text.trim());

/** An address as it was typed, without the spaces around it. */
export const emailField = trimmed.pipe(
  z
    .string()
    .max(254, says('accounts.form.emailWrong'))
    .pipe(z.email(says('accounts.form.emailWrong'))),
);
const name = (missing: Message) =>
  oneLine(80, missing, missing)
    .refine((text) => text !== '', missing)
    .refine((text) => text === '' || isPersonName(text), says('accounts.form.nameOdd'));
export const nameFields = {
  givenName: name(says('accounts.form.givenNameMissing')),
  familyName: name(says('accounts.form.familyNameMissing')),
};
export const languageField = z
  .string(says('accounts.form.languageWrong'))
  .refine(isLanguage, says('accounts.form.languageWrong'));
export const passwordField = z
  .string(says('accounts.form.passwordMissing'))
  .min(1, says('accounts.form.passwordMissing'));
/** The rules for it are those of `findPasswordProblem`; here it only has to be there. */
export const newPasswordField = z.string(says('accounts.password.short')).min(1, says('accounts.password.short'));

export const signInForm = z.object({ email: emailField, password: passwordField });
export const emailForm = z.object({ email: emailField });
export const newPasswordForm = z.object({ password: newPasswordField });
export const firstOperatorForm = z.object({ ...nameFields, email: emailField, password: newPasswordField });
export const codeForm = z.object({
  code: z.string(says('accounts.form.code')).min(1, says('accounts.form.code')).max(60, says('accounts.form.code')),
});
export const enrolmentForm = codeForm.extend({ offer: z.string().max(400).default('') });

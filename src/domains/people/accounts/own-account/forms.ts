import { z } from 'zod';
import { asOwnName, isOwnName, messageKey } from '#platform/forms.ts';
import { emailField, enrolmentForm, languageField, nameFields, newPasswordField, passwordField } from '../forms.ts';

export const timeZones: readonly string[] = Intl.supportedValuesOf('timeZone');

export const profileForm = z
  .object({
    ...nameFields,
    language: languageField,
    timeZone: z
      .string(messageKey('accounts.problem.timeZoneWrong'))
      .refine((zone) => timeZones.includes(zone), messageKey('accounts.problem.timeZoneWrong')),
  })
  .refine(isOwnName, asOwnName());
export const emailChangeForm = z.object({ email: emailField, emailPassword: passwordField });
export const passwordChangeForm = z.object({ oldPassword: passwordField, newPassword: newPasswordField });
/** The second factor is switched on by a code that the app shows, and with the password. */
export const ownEnrolmentForm = enrolmentForm.extend({ factorPassword: passwordField });
/** The password that is asked for before the second factor is switched off, or its codes are renewed. */
export const factorForm = z.object({ factorPassword: passwordField });
export const codesForm = z.object({ codesPassword: passwordField });

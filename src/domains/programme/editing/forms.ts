import { z } from 'zod';
import { isAtLeast, oneLine, says } from '../../../platform/forms.ts';
import { programmeLimits as most } from './model.ts';

const line = (longest: number) => oneLine(longest, says('programme.form.tooLong'));
const missing = says('programme.form.missing');
/** Four digits of a year in which a programme can be. */
const day = z
  .string()
  .trim()
  .regex(/^(19|20|21)\d\d-/, says('programme.form.day'))
  .pipe(z.iso.date(says('programme.form.day')));

const dates = {
  status: z.enum(['programme', 'partner'], says('programme.form.status.missing')),
  from: day,
};
export const countryForm = z
  .object({ ...dates, until: z.literal('').or(day) })
  .refine(({ from, until }) => until === '' || until > from, {
    path: ['until'],
    message: says('programme.form.until.early'),
  });

export const newCountryForm = z.object({
  ...dates,
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, says('programme.form.code.wrong')),
});

export const serviceForm = z.object({
  name: line(most.name).refine(isAtLeast(2), missing),
  email: line(most.email).pipe(z.email(says('programme.form.email.wrong'))),
  website: line(most.website).refine(
    (text) => text === '' || (/^https?:\/\/[^\s/$.?#]/i.test(text) && URL.canParse(text)),
    says('programme.form.website.wrong'),
  ),
  contact: z
    .string()
    .default('')
    .transform((text) => text.replaceAll(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(most.contact, says('programme.form.tooLong'))),
});

export const wordForm = z.object({
  /** In English, from which the key is made. */
  en: line(most.label).pipe(z.string().min(1, missing)),
  framework: line(20)
    .default('')
    .pipe(z.union([z.literal(''), z.string().regex(/^[a-z]{2,8}_\d{4}$/)], says('programme.form.framework.wrong'))),
});
/** The label in another language of the pages: may be left out. */
export const labelField = line(most.label);
export const englishForm = wordForm.pick({ en: true });

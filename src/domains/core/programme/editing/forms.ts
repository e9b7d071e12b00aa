import { z } from 'zod';
import { aborting, emailAddress, isAtLeast, messageKey, onceRight, oneLine } from '#platform/forms.ts';
import { type EditableWordList, keyOf, programmeLimits as most } from './model.ts';

const line = (longest: number) => oneLine(longest, messageKey('programme.problem.tooLong'));
const missing = messageKey('programme.problem.missing');
/** Four digits of a year in which a programme can be. */
const day = z
  .string()
  .trim()
  .regex(/^(19|20|21)\d\d-/, messageKey('programme.problem.day'))
  .pipe(z.iso.date(messageKey('programme.problem.day')));

const dates = {
  status: z.enum(['programme', 'partner'], messageKey('programme.problem.statusMissing')),
  from: day,
};
export const countryForm = z
  .object({ ...dates, until: z.union([z.literal(''), day], messageKey('programme.problem.day')) })
  .refine(({ from, until }) => until === '' || until > from, {
    path: ['until'],
    message: messageKey('programme.problem.untilEarly'),
    ...onceRight('from', 'until'),
  });

/** `isNamed`: the code is that of a country whose name is known. ZZ is named too: "unknown region". */
export function newCountryForm(isNamed: (code: string) => boolean) {
  return z.object({
    code: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{2}$/, messageKey('programme.problem.codeWrong'))
      .refine((code) => code !== 'ZZ' && isNamed(code), messageKey('programme.problem.codeWrong')),
    ...dates,
  });
}

export const serviceForm = z.object({
  name: line(most.name).refine(isAtLeast(2), missing),
  email: emailAddress('programme.problem.emailWrong'),
  website: line(most.website).refine(
    (text) => text === '' || (/^https?:\/\/[^\s/$.?#]/i.test(text) && URL.canParse(text)),
    messageKey('programme.problem.websiteWrong'),
  ),
  contact: z.string().trim().max(most.contact, aborting('programme.problem.tooLong')).default(''),
});

const en = line(most.label).pipe(z.string().min(1, missing));
const framework = line(20)
  .default('')
  .pipe(
    z.union([z.literal(''), z.string().regex(/^[a-z]{2,8}_\d{4}$/)], messageKey('programme.problem.frameworkWrong')),
  );

/** A new word of a list in English, from which its key is made. A competence belongs to a framework. */
export function wordForm(list: EditableWordList) {
  const isCompetence = list === 'competence';
  return z
    .object({ en, framework })
    .refine((word) => !isCompetence || word.framework !== '', {
      path: ['framework'],
      message: messageKey('programme.problem.frameworkWrong'),
      ...onceRight('framework'),
    })
    .transform((word) => ({ en: word.en, key: keyOf(word.en, isCompetence ? word.framework : '') }))
    .refine(({ key }) => /[a-z0-9]$/.test(key), { path: ['en'], message: missing });
}
/** The label in another language of the pages: may be left out. */
export const labelField = line(most.label);
export const englishForm = z.object({ en });

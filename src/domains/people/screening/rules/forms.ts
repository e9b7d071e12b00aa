import { z } from 'zod';
import { messageKey } from '#platform/forms.ts';
import { leastNumber, modes, mostNumber, namesOf, type RuleKey } from './model.ts';

const number = z
  .string(messageKey('screening.problem.number'))
  .trim()
  .regex(/^\d{1,5}$/, messageKey('screening.problem.number'))
  .transform(Number)
  .refine((value) => value >= leastNumber && value <= mostNumber, messageKey('screening.problem.number'));

/** A form for one rule: its mode, each of its numbers, and the version that was shown. */
export function ruleForm(key: RuleKey) {
  return z.object({
    mode: z.enum(modes, messageKey('screening.problem.mode')),
    version: number,
    ...Object.fromEntries(namesOf(key).map((name) => [name, number])),
  });
}

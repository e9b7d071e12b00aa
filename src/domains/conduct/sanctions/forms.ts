import { z } from 'zod';
import { aborting, isAtLeast, messageKey } from '#platform/forms.ts';
import { checks, wordLimits } from './model.ts';

export const checkForm = z.object({ check: z.enum(checks, messageKey('sanctions.problem.check')) });

export const liftForm = z.object({
  words: z
    .string(messageKey('sanctions.problem.words'))
    .trim()
    .max(wordLimits.most, aborting('sanctions.problem.wordsLong'))
    .refine(isAtLeast(wordLimits.least), messageKey('sanctions.problem.words')),
});

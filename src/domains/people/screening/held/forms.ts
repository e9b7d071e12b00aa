import { z } from 'zod';
import { isUuid } from '#kernel/ids.ts';
import { aborting, isAtLeast, messageKey, onceRight } from '#platform/forms.ts';
import { decisions, mostAtOnce, refusalReasons, wordLimits } from './model.ts';

export const heldDecisionForm = z
  .object({
    decision: z.enum(decisions, messageKey('screening.problem.decision')),
    reason: z.union([z.literal(''), z.enum(refusalReasons)], messageKey('screening.problem.reason')).default(''),
    words: z.string().trim().max(wordLimits.most, aborting('screening.problem.wordsLong')).default(''),
    /** Others of the same sender that are decided alike. */
    also: z
      .array(z.string().refine(isUuid, messageKey('screening.problem.again')))
      .max(mostAtOnce)
      .default([]),
  })
  .refine(({ decision, reason }) => decision === 'release' || reason !== '', {
    error: messageKey('screening.problem.reason'),
    path: ['reason'],
    ...onceRight('decision', 'reason'),
  })
  .refine(({ decision, words }) => decision === 'release' || isAtLeast(wordLimits.least)(words), {
    error: messageKey('screening.problem.words'),
    path: ['words'],
    ...onceRight('decision', 'words'),
  });

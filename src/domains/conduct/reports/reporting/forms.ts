import { z } from 'zod';
import { isUuid } from '#kernel/ids.ts';
import { messageKey } from '#platform/forms.ts';
import { textLimits } from '../model.ts';

export const reportForm = z.object({
  idempotencyKey: z.string(messageKey('conduct.problem.again')).refine(isUuid, messageKey('conduct.problem.again')),
  reason: z
    .string(messageKey('conduct.problem.reason'))
    .min(1, messageKey('conduct.problem.reason'))
    .max(60, messageKey('conduct.problem.reason')),
  explanation: z.string().trim().max(textLimits.explanation, messageKey('conduct.problem.explanation')).default(''),
  at_pupil: z.string().optional(),
});

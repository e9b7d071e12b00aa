import { z } from 'zod';
import { textLimits } from '#domains/conduct/model.ts';
import { isUuid } from '#kernel/ids.ts';
import { says } from '#platform/forms.ts';

export const reportForm = z.object({
  once: z.string(says('conduct.problem.again')).refine(isUuid, says('conduct.problem.again')),
  reason: z
    .string(says('conduct.problem.reason'))
    .min(1, says('conduct.problem.reason'))
    .max(60, says('conduct.problem.reason')),
  explanation: z.string().trim().max(textLimits.explanation, says('conduct.problem.explanation')).default(''),
  at_pupil: z.string().optional(),
});

import { z } from 'zod';
import { canBeRead } from '#kernel/characters.ts';
import { isUuid } from '#kernel/ids.ts';
import { aborting, messageKey } from '#platform/forms.ts';
import { textLimits } from '../model.ts';

export const reportForm = z.object({
  idempotencyKey: z.string(messageKey('reports.problem.again')).refine(isUuid, messageKey('reports.problem.again')),
  reason: z
    .string(messageKey('reports.problem.reason'))
    .min(1, messageKey('reports.problem.reason'))
    .max(60, aborting('reports.problem.reason')),
  explanation: z
    .string()
    .trim()
    .max(textLimits.explanation, aborting('reports.problem.explanation'))
    .transform((text) => (canBeRead(text) ? text : ''))
    .default(''),
  at_pupil: z.string().optional(),
});

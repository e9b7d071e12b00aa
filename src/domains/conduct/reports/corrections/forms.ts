import { z } from 'zod';
import { isUuid } from '#kernel/ids.ts';
import { aborting, isAtLeast, messageKey, onceRight } from '#platform/forms.ts';
import { answers, textLimits } from '../model.ts';

export const correctionForm = z.object({
  idempotencyKey: z.string(messageKey('reports.problem.again')).refine(isUuid, messageKey('reports.problem.again')),
  note: z.string().trim().max(textLimits.note, aborting('reports.problem.noteLong')).default(''),
});

export const answerForm = z
  .object({
    correction: z.string(messageKey('reports.problem.again')).refine(isUuid, messageKey('reports.problem.again')),
    answer: z.enum(answers, messageKey('reports.problem.answer')),
    reason: z.string().trim().max(textLimits.facts, aborting('reports.problem.factsLong')).default(''),
  })
  .refine(({ answer, reason }) => answer === 'show' || isAtLeast(textLimits.factsLeast)(reason), {
    path: ['reason'],
    ...onceRight('answer', 'reason'),
    message: messageKey('reports.problem.keepReason'),
  });

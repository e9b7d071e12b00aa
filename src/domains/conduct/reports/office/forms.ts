import { z } from 'zod';
import { rules } from '#domains/conduct/code/model.ts';
import { aborting, isAtLeast, messageKey } from '#platform/forms.ts';
import { decisions, textLimits } from '../model.ts';

export const decisionForm = z.object({
  decision: z.enum(decisions, messageKey('reports.problem.decision')),
  rule: z.enum(rules, messageKey('reports.problem.rule')),
  facts: z
    .string(messageKey('reports.problem.facts'))
    .trim()
    .max(textLimits.facts, aborting('reports.problem.factsLong'))
    .refine(isAtLeast(textLimits.factsLeast), messageKey('reports.problem.facts')),
});

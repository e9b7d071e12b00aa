import { z } from 'zod';
import { isAtLeast, messageKey } from '#platform/forms.ts';
import { decisions, rules, textLimits } from '../model.ts';

export const decisionForm = z.object({
  decision: z.enum(decisions, messageKey('conduct.problem.decision')),
  rule: z.enum(rules, messageKey('conduct.problem.rule')),
  facts: z
    .string(messageKey('conduct.problem.facts'))
    .trim()
    .refine(isAtLeast(textLimits.factsLeast), messageKey('conduct.problem.facts'))
    .max(textLimits.facts, messageKey('conduct.problem.factsLong')),
});

import { z } from 'zod';
import { decisions, rules, textLimits } from '#domains/conduct/model.ts';
import { isAtLeast, says } from '#platform/forms.ts';

export const decisionForm = z.object({
  decision: z.enum(decisions, says('conduct.problem.decision')),
  rule: z.enum(rules, says('conduct.problem.rule')),
  facts: z
    .string(says('conduct.problem.facts'))
    .trim()
    .refine(isAtLeast(textLimits.factsLeast), says('conduct.problem.facts'))
    .max(textLimits.facts, says('conduct.problem.factsLong')),
});

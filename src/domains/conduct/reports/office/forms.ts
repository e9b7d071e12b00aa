import { z } from 'zod';
import { rules } from '#domains/conduct/code/model.ts';
import { sanctionKinds } from '#domains/conduct/sanctions/model.ts';
import { aborting, isAtLeast, messageKey } from '#platform/forms.ts';
import { breaches, textLimits } from '../model.ts';

const breachForm = z.object({
  decision: z.enum([...breaches, ...sanctionKinds], messageKey('reports.problem.decision')),
  rule: z.enum(rules, messageKey('reports.problem.rule')),
  facts: z
    .string(messageKey('reports.problem.facts'))
    .trim()
    .max(textLimits.facts, aborting('reports.problem.factsLong'))
    .refine(isAtLeast(textLimits.factsLeast), messageKey('reports.problem.facts')),
});

/** Where nothing was wrong, neither a rule nor the facts are asked for. */
const dismissalForm = z.object({ decision: z.literal('dismiss') });

export const decisionForm = (form: URLSearchParams) =>
  form.get('decision') === 'dismiss' ? dismissalForm : breachForm;

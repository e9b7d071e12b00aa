import { z } from 'zod';
import { readMoment } from '#kernel/days.ts';
import { aborting, isAtLeast } from '#platform/forms.ts';
import type { ProblemMessage } from '#platform/i18n.ts';
import { longestBecause } from './model.ts';

const error = (message: ProblemMessage) => ({ error: message });

/** On which state of the file the officer decided: the moment since which the person waits. */
const waitingSince = z
  .string()
  .refine((text) => readMoment(text) !== undefined)
  .transform((text) => new Date(text));

export const verificationForm = z.object({ waitingSince });

/** Why a person is verified although a check is open. */
export const becauseForm = z.object({
  because: z
    .string()
    .trim()
    .max(longestBecause, aborting('verification.problem.explanationTooLong'))
    .refine(isAtLeast(3), error('verification.problem.becauseMissing')),
});

export const refusalForm = z.object({
  waitingSince,
  reasonKey: z
    .string()
    .min(1, error('verification.problem.reasonMissing'))
    .max(60, aborting('verification.problem.reasonMissing')),
  reason: z
    .string()
    .trim()
    .max(2000, aborting('verification.problem.explanationTooLong'))
    .refine(isAtLeast(10), error('verification.problem.explanationMissing')),
});

/** Sent by the head: the button that was pressed. */
export const headAnswerForm = z.object({ answer: z.enum(['confirmed', 'denied']) });

/** Several at once: each as `id since`, the moment since which the person waits. */
export function readSeveral(form: URLSearchParams): { readonly id: string; readonly waitingSince: Date }[] {
  return form
    .getAll('person')
    .slice(0, 100)
    .flatMap((text) => {
      const [id = '', since = ''] = text.split(' ');
      const read = verificationForm.safeParse({ waitingSince: since });
      return read.success ? [{ id, waitingSince: read.data.waitingSince }] : [];
    });
}

export interface TypedRefusal {
  readonly reasonKey: string;
  readonly reason: string;
}
export function typedRefusal(form: URLSearchParams): TypedRefusal {
  return { reasonKey: form.get('reasonKey') ?? '', reason: form.get('reason') ?? '' };
}

import { z } from 'zod';
import { isUuid, type MessageId } from '#kernel/ids.ts';
import { aborting } from '#platform/forms.ts';
import { longestMessage } from '../model.ts';

/** What is wrong with it, its writer learns when they send it. */
export const draftForm = z.object({
  form: z
    .string()
    .refine(isUuid)
    .transform((id) => id as MessageId),
  body: z.string().max(longestMessage, aborting('messages.problem.tooLong')),
});

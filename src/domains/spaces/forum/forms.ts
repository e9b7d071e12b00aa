import { z } from 'zod';
import { canBeRead } from '#kernel/characters.ts';
import { isUuid } from '#kernel/ids.ts';
import { messageKey, oneLine } from '#platform/forms.ts';

const idempotencyKey = z.string('spaces.problem.again').refine(isUuid, 'spaces.problem.again');
const body = z
  .string('spaces.problem.text')
  .trim()
  .min(1, 'spaces.problem.text')
  .max(10_000, 'spaces.problem.textLong')
  .refine(canBeRead, 'spaces.problem.text');

export const newDiscussionForm = z.object({
  idempotencyKey,
  title: oneLine(200, messageKey('spaces.problem.titleLong'), messageKey('spaces.problem.title')).refine(
    canBeRead,
    messageKey('spaces.problem.title'),
  ),
  body,
});
export const newReplyForm = z.object({ idempotencyKey, body });

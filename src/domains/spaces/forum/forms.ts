import { z } from 'zod';
import { canBeRead } from '#kernel/characters.ts';
import { isUuid } from '#kernel/ids.ts';
import { oneLine, says } from '#platform/forms.ts';

const once = z.string('spaces.problem.again').refine(isUuid, 'spaces.problem.again');
const body = z
  .string('spaces.problem.text')
  .trim()
  .min(1, 'spaces.problem.text')
  .max(10_000, 'spaces.problem.textLong')
  .refine(canBeRead, 'spaces.problem.text');

export const newDiscussionForm = z.object({
  once,
  title: oneLine(200, says('spaces.problem.titleLong'), says('spaces.problem.title')).refine(
    canBeRead,
    says('spaces.problem.title'),
  ),
  body,
});
export const newReplyForm = z.object({ once, body });

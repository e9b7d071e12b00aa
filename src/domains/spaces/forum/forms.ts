import { z } from 'zod';
import { canBeRead } from '#kernel/characters.ts';
import { isUuid } from '#kernel/ids.ts';
import { aborting, longestTitle, messageKey, titleLine } from '#platform/forms.ts';
import { longestText } from './model.ts';

const idempotencyKey = z.string('forum.problem.again').refine(isUuid, 'forum.problem.again');
const body = z
  .string('forum.problem.text')
  .trim()
  .min(1, 'forum.problem.text')
  .max(longestText, aborting('forum.problem.textLong'))
  .refine(canBeRead, 'forum.problem.text');

export const newDiscussionForm = z.object({
  idempotencyKey,
  title: titleLine(longestTitle, messageKey('forum.problem.titleLong'), messageKey('forum.problem.title')).refine(
    canBeRead,
    messageKey('forum.problem.title'),
  ),
  body,
});
export const newReplyForm = z.object({ idempotencyKey, body });

import { z } from 'zod';
import { canBeRead } from '#kernel/characters.ts';
import { isUuid } from '#kernel/ids.ts';
import { aborting, plainTitle } from '#platform/forms.ts';
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
  title: plainTitle({
    tooLong: 'forum.problem.titleLong',
    missing: 'forum.problem.title',
    leadsOut: 'forum.problem.leadsOut',
  }),
  body,
});
export const newReplyForm = z.object({ idempotencyKey, body });

import { z } from 'zod';
import { isUuid } from '../../../kernel/ids.ts';
import { canBeRead } from '../model.ts';

const once = z.string('spaces.problem.again').refine(isUuid, 'spaces.problem.again');
const body = z
  .string('spaces.problem.text')
  .trim()
  .min(1, 'spaces.problem.text')
  .max(10_000, 'spaces.problem.textLong')
  .refine(canBeRead, 'spaces.problem.text');

export const newDiscussionForm = z.object({
  once,
  title: z
    .string('spaces.problem.title')
    .trim()
    .min(1, 'spaces.problem.title')
    .max(200, 'spaces.problem.titleLong')
    .refine(canBeRead, 'spaces.problem.title'),
  body,
});
export const newReplyForm = z.object({ once, body });

import { z } from 'zod';
import { canBeRead } from '../../kernel/characters.ts';
import { isUuid } from '../../kernel/ids.ts';
import { oneLine, says } from '../../platform/forms.ts';
import { longestBody, longestComment } from './model.ts';

const once = z.string(says('diary.problem.again')).refine(isUuid, says('diary.problem.again'));
const title = oneLine(200, says('diary.problem.titleLong'), says('diary.problem.title')).refine(
  canBeRead,
  says('diary.problem.title'),
);
const body = z
  .string(says('diary.problem.body'))
  .trim()
  .min(1, says('diary.problem.body'))
  .max(longestBody, says('diary.problem.bodyLong'));
const audience = z.enum(['public', 'members'], says('diary.problem.audience'));

export const newPostForm = z.object({ once, title, body, audience: audience.default('members') });

/** `version` is the text that the writer started from. */
export const editedPostForm = z.object({
  title,
  body,
  version: z.coerce
    .number(says('diary.problem.again'))
    .int(says('diary.problem.again'))
    .min(1, says('diary.problem.again'))
    .max(2 ** 31 - 2, says('diary.problem.again')),
});

export const audienceForm = z.object({ audience });

export const commentForm = z.object({
  once,
  body: z
    .string(says('diary.problem.comment'))
    .trim()
    .min(1, says('diary.problem.comment'))
    .max(longestComment, says('diary.problem.commentLong'))
    .refine(canBeRead, says('diary.problem.comment')),
});

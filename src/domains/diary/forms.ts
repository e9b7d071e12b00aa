import { z } from 'zod';
import { longestBody, longestComment } from '#domains/diary/model.ts';
import { canBeRead } from '#kernel/characters.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import { isUuid } from '#kernel/ids.ts';
import { picturesIn, textFromHtml } from '#platform/clean-html.ts';
import { oneLine, says } from '#platform/forms.ts';

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
/** The text that the writer started from. */
const version = z.coerce
  .number(says('diary.problem.again'))
  .int(says('diary.problem.again'))
  .min(1, says('diary.problem.again'))
  .max(2 ** 31 - 2, says('diary.problem.again'));

/** What `body` was read as: it may be longer than what was typed, and nobody may see anything of it. */
const html = z.custom<CleanHtml>();
interface Text {
  readonly html: CleanHtml;
}
const isShort = (text: Text) => text.html.length <= longestBody;
const tooLong = { path: ['body'], message: says('diary.problem.bodyLong') };
const shows = (text: Text) => canBeRead(textFromHtml(text.html)) || picturesIn(text.html).length > 0;
const empty = { path: ['body'], message: says('diary.problem.body') };

export const newPostForm = z
  .object({ once, title, body, html, audience: audience.default('members') })
  .refine(isShort, tooLong)
  .refine(shows, empty);
export const editedPostForm = z.object({ title, body, html, version }).refine(isShort, tooLong).refine(shows, empty);

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

import { z } from 'zod';
import { canBeRead } from '#kernel/characters.ts';
import type { CleanHtml } from '#kernel/clean-html.ts';
import { isUuid } from '#kernel/ids.ts';
import { picturesIn, textFromHtml } from '#platform/clean-html.ts';
import { aborting, messageKey, onceRight, plainTitle } from '#platform/forms.ts';
import { commentRules, longestBody } from './model.ts';

const idempotencyKey = z.string(messageKey('diary.problem.again')).refine(isUuid, messageKey('diary.problem.again'));
const title = plainTitle({
  tooLong: 'diary.problem.titleLong',
  missing: 'diary.problem.title',
  leadsOut: 'diary.problem.leadsOut',
});
const body = z
  .string(messageKey('diary.problem.body'))
  .trim()
  .min(1, messageKey('diary.problem.body'))
  .max(longestBody, aborting('diary.problem.bodyLong'));
const audience = z.enum(['public', 'members'], messageKey('diary.problem.audience'));
/** The version of the text that the writer edited. */
const version = z.coerce
  .number(messageKey('diary.problem.again'))
  .int(messageKey('diary.problem.again'))
  .min(1, messageKey('diary.problem.again'))
  .max(2 ** 31 - 2, messageKey('diary.problem.again'));

/** `body` as HTML: it may be longer than the typed text, or contain nothing visible. */
const html = z.custom<CleanHtml>();
interface Text {
  readonly html: CleanHtml;
}
const isShort = (text: Text) => text.html.length <= longestBody;
const tooLong = {
  path: ['body'],
  message: messageKey('diary.problem.bodyLong'),
  abort: true,
  ...onceRight('body', 'html'),
};
const shows = (text: Text) => canBeRead(textFromHtml(text.html)) || picturesIn(text.html).length > 0;
const empty = { path: ['body'], message: messageKey('diary.problem.body'), ...onceRight('body', 'html') };

export const newPostForm = z
  .object({ idempotencyKey, title, body, html, audience: audience.default('members') })
  .refine(isShort, tooLong)
  .refine(shows, empty);
export const editedPostForm = z.object({ title, body, html, version }).refine(isShort, tooLong).refine(shows, empty);

export const audienceForm = z.object({ audience });

export const commentForm = z.object({
  idempotencyKey,
  body: z
    .string(messageKey('diary.problem.comment'))
    .trim()
    .min(1, messageKey('diary.problem.comment'))
    .max(commentRules.longestReply, aborting('diary.problem.commentLong'))
    .refine(canBeRead, messageKey('diary.problem.comment')),
});

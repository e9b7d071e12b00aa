import { z } from 'zod';
import { canBeRead } from '#kernel/characters.ts';
import { isUuid, type JournalPictureId, type JournalPostId } from '#kernel/ids.ts';
import { moneyNumberIn } from '#kernel/money-numbers.ts';
import { aborting, messageKey, oneLine } from '#platform/forms.ts';
import { audiences, commentRules, longest, reactions } from './model.ts';

const key = z.string(messageKey('journal.problem.again')).refine(isUuid, messageKey('journal.problem.again'));
const text = (most: number) =>
  z
    .string(messageKey('journal.problem.body'))
    .trim()
    .refine(canBeRead, messageKey('journal.problem.body'))
    .pipe(
      z
        .string()
        .max(most, aborting('journal.problem.tooLong'))
        .refine((typed) => moneyNumberIn(typed) === undefined, messageKey('journal.problem.moneyNumber')),
    );
const audience = z.enum(audiences, messageKey('journal.problem.audience'));

export const newPostForm = z.object({
  idempotencyKey: key.transform((id) => id as JournalPostId),
  body: text(longest.body),
  audience,
});

export const editedPostForm = z.object({
  body: text(longest.body),
  audience,
  version: z.coerce
    .number(messageKey('journal.problem.again'))
    .int(messageKey('journal.problem.again'))
    .min(1, messageKey('journal.problem.again'))
    .max(2 ** 31 - 2, messageKey('journal.problem.again')),
});

export const commentForm = z.object({ idempotencyKey: key, body: text(commentRules.longestReply) });

export const pictureForm = z.object({
  idempotencyKey: key.transform((id) => id as JournalPictureId),
  alt: oneLine(longest.description, 'journal.problem.altLong', 'journal.problem.alt').refine(
    canBeRead,
    messageKey('journal.problem.alt'),
  ),
});

/** none: what one has said is taken back. */
export const reactionForm = z.object({ kind: z.enum([...reactions, 'none']) });

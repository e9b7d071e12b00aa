import { z } from 'zod';
import { canBeRead } from '#kernel/characters.ts';
import { type ConversationId, isUuid, type MemberId } from '#kernel/ids.ts';
import { holdsWebAddress } from '#kernel/plain-title.ts';
import { messageKey, titleLine } from '#platform/forms.ts';
import { longestGroupTitle } from './model.ts';

const title = titleLine(
  longestGroupTitle,
  messageKey('messages.problem.titleLong'),
  messageKey('messages.problem.title'),
)
  .refine(canBeRead, messageKey('messages.problem.title'))
  .refine((text) => !holdsWebAddress(text), messageKey('messages.problem.titleLink'));

const people = z
  .array(
    z
      .string()
      .refine(isUuid, messageKey('messages.problem.people'))
      .transform((id) => id as MemberId),
  )
  .min(1, messageKey('messages.problem.people'))
  .transform((ids) => [...new Set(ids)]);

export const newGroupForm = z.object({
  idempotencyKey: z
    .string(messageKey('messages.problem.form'))
    .refine(isUuid, messageKey('messages.problem.form'))
    .transform((id) => id as ConversationId),
  title,
  people,
});

export const titleForm = z.object({ title });
export const peopleForm = z.object({ people });

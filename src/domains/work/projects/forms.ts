import { z } from 'zod';
import { onOneLine } from '#kernel/characters.ts';
import { isUuid } from '#kernel/ids.ts';
import { isAtLeast, messageKey } from '#platform/forms.ts';
import { longestNote, longestReason } from './model.ts';
import { tidyText } from './proposal/forms.ts';

const id = z.string(messageKey('projects.mistake.choose')).refine(isUuid, messageKey('projects.mistake.choose'));

/** What an officer writes to the founders. */
const reasonText = z
  .string()
  .transform(tidyText)
  .pipe(
    z
      .string()
      .refine(isAtLeast(10), messageKey('projects.mistake.reasonShort'))
      .max(longestReason, messageKey('projects.mistake.reasonLong')),
  );

/** What a founder writes to the other one, or to everyone in the project. */
const noteText = z
  .string()
  .transform(tidyText)
  .pipe(
    z
      .string()
      .refine(isAtLeast(3), messageKey('projects.mistake.noteShort'))
      .max(longestNote, messageKey('projects.mistake.noteLong')),
  );

export const changesForm = z.object({ reason: reasonText });
export const noteForm = z.object({ reason: noteText });

export function refusalForm(isKnown: (key: string) => boolean) {
  return z.object({
    reasonKey: z.string(messageKey('projects.mistake.choose')).refine(isKnown, messageKey('projects.mistake.choose')),
    reason: reasonText,
  });
}

export const startForm = z.object({
  idempotencyKey: id,
  partner: id,
  school: id,
  title: z
    .string()
    .transform(onOneLine)
    .pipe(
      z
        .string()
        .refine(isAtLeast(3), messageKey('projects.mistake.titleShort'))
        .max(200, messageKey('projects.mistake.titleLong')),
    ),
});

/** An error in one of the small forms of the project's page: the field, what was typed, and the message. */
export interface WrongField {
  readonly field: 'reason' | 'member';
  readonly typed: string;
  readonly message: string;
}

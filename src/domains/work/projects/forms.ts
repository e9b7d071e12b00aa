import { z } from 'zod';
import { onOneLine } from '#kernel/characters.ts';
import { isUuid } from '#kernel/ids.ts';
import { isPlainTitle } from '#kernel/plain-title.ts';
import { aborting, isAtLeast, longestTitle, messageKey } from '#platform/forms.ts';
import { longestNote, longestReason, shortestReason } from './model.ts';
import { tidyText } from './proposal/forms.ts';
import { shortestTitle } from './proposal/model.ts';

const id = z.string(messageKey('projects.problem.choose')).refine(isUuid, messageKey('projects.problem.choose'));

/** What an officer writes to the founders. */
const reasonText = z
  .string()
  .transform(tidyText)
  .pipe(
    z
      .string()
      .max(longestReason, aborting('projects.problem.reasonLong'))
      .refine(isAtLeast(shortestReason), messageKey('projects.problem.reasonShort')),
  );

/** What a founder writes to the other one, or to everyone in the project. */
const noteText = z
  .string()
  .transform(tidyText)
  .pipe(
    z
      .string()
      .max(longestNote, aborting('projects.problem.noteLong'))
      .refine(isAtLeast(3), messageKey('projects.problem.noteShort')),
  );

export const changesForm = z.object({ reason: reasonText });
export const noteForm = z.object({ reason: noteText });

export function refusalForm(isKnown: (key: string) => boolean) {
  return z.object({
    reasonKey: z.string(messageKey('projects.problem.choose')).refine(isKnown, messageKey('projects.problem.choose')),
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
        .max(longestTitle, aborting('projects.problem.titleLong'))
        .refine(isAtLeast(shortestTitle), messageKey('projects.problem.titleShort'))
        .refine(isPlainTitle, messageKey('projects.problem.leadsOut')),
    ),
});

/** An error in one of the small forms of the project's page: the field, what was typed, and the message. */
export interface WrongField {
  readonly field: 'reason' | 'member';
  readonly typed: string;
  readonly message: string;
}

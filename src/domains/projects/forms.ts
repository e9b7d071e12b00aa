import { z } from 'zod';
import { tidyText } from '#domains/projects/form/forms.ts';
import { longestNote, longestReason } from '#domains/projects/model.ts';
import { onOneLine } from '#kernel/characters.ts';
import { isUuid } from '#kernel/ids.ts';
import { isAtLeast, says } from '#platform/forms.ts';

const id = z.string(says('projects.mistake.choose')).refine(isUuid, says('projects.mistake.choose'));

/** The words of an officer to the founders. */
const reasonText = z
  .string()
  .transform(tidyText)
  .pipe(
    z
      .string()
      .refine(isAtLeast(10), says('projects.mistake.reasonShort'))
      .max(longestReason, says('projects.mistake.reasonLong')),
  );

/** The words of a founder to the other one, or to all. */
const noteText = z
  .string()
  .transform(tidyText)
  .pipe(
    z
      .string()
      .refine(isAtLeast(3), says('projects.mistake.noteShort'))
      .max(longestNote, says('projects.mistake.noteLong')),
  );

export const questionForm = z.object({ reason: reasonText });
export const noteForm = z.object({ reason: noteText });

export function refusalForm(isKnown: (key: string) => boolean) {
  return z.object({
    reasonKey: z.string(says('projects.mistake.choose')).refine(isKnown, says('projects.mistake.choose')),
    reason: reasonText,
  });
}

export const startForm = z.object({
  once: id,
  partner: id,
  school: id,
  title: z
    .string()
    .transform(onOneLine)
    .pipe(
      z.string().refine(isAtLeast(3), says('projects.mistake.titleShort')).max(200, says('projects.mistake.titleLong')),
    ),
});

/** Of one of the small forms of a project's page: the field that is wrong, what was typed into it, and what to mend. */
export interface WrongField {
  readonly field: 'reason' | 'member';
  readonly typed: string;
  readonly message: string;
}

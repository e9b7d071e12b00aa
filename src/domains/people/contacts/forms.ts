import { z } from 'zod';
import { canBeRead, onOneLine } from '#kernel/characters.ts';
import type { ContactRequestId } from '#kernel/ids.ts';
import { isUuid } from '#kernel/ids.ts';
import { moneyNumberIn } from '#kernel/money-numbers.ts';
import { aborting, messageKey } from '#platform/forms.ts';
import { groupLimits, longestNote, longestPrivateNote } from './model.ts';

/** The shortest length depends on whether the two have talked: the command checks it. */
export const askForm = z.object({
  idempotencyKey: z
    .string(messageKey('contacts.problem.form'))
    .refine(isUuid, messageKey('contacts.problem.form'))
    .transform((id) => id as ContactRequestId),
  note: z
    .string(messageKey('contacts.problem.noteMissing'))
    .trim()
    .refine(canBeRead, messageKey('contacts.problem.noteMissing'))
    .pipe(
      z
        .string()
        .max(longestNote, aborting('contacts.problem.noteTooLong'))
        .refine((text) => moneyNumberIn(text) === undefined, messageKey('contacts.problem.moneyNumber')),
    ),
});

/** Names of groups between commas, each once. */
const groups = z
  .string()
  .transform((text) => [
    ...new Set(
      text
        .split(/[,;\n]/)
        .map((name) => onOneLine(name).trim())
        .filter(canBeRead),
    ),
  ])
  .refine((names) => names.length <= groupLimits.groups, messageKey('contacts.problem.tooManyGroups'))
  .refine((names) => names.every((name) => name.length <= groupLimits.name), messageKey('contacts.problem.groupLong'));

export const noteForm = z.object({
  note: z
    .string()
    .trim()
    .max(longestPrivateNote, aborting('contacts.problem.privateNoteLong'))
    .transform((text) => (canBeRead(text) ? text : '')),
  groups,
});

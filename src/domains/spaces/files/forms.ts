import { z } from 'zod';
import { canBeRead } from '#kernel/characters.ts';
import { isUuid } from '#kernel/ids.ts';
import { messageKey, oneLine } from '#platform/forms.ts';
import { longestDescription } from './model.ts';

const alt = oneLine(longestDescription, messageKey('files.problem.altLong'), messageKey('files.problem.alt')).refine(
  canBeRead,
  messageKey('files.problem.alt'),
);

export const newPictureForm = z.object({
  idempotencyKey: z.string('files.problem.again').refine(isUuid, 'files.problem.again'),
  alt,
});

export const descriptionForm = z.object({ alt });

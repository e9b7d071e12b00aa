import { z } from 'zod';
import { canBeRead } from '#kernel/characters.ts';
import { isUuid } from '#kernel/ids.ts';
import { messageKey, oneLine } from '#platform/forms.ts';

const alt = oneLine(300, messageKey('spaces.problem.altLong'), messageKey('spaces.problem.alt')).refine(
  canBeRead,
  messageKey('spaces.problem.alt'),
);

export const newPictureForm = z.object({
  idempotencyKey: z.string('spaces.problem.again').refine(isUuid, 'spaces.problem.again'),
  alt,
});

export const descriptionForm = z.object({ alt });

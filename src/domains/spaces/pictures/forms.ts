import { z } from 'zod';
import { canBeRead } from '#kernel/characters.ts';
import { isUuid } from '#kernel/ids.ts';
import { oneLine, says } from '#platform/forms.ts';

const alt = oneLine(300, says('spaces.problem.altLong'), says('spaces.problem.alt')).refine(
  canBeRead,
  says('spaces.problem.alt'),
);

export const newPictureForm = z.object({
  once: z.string('spaces.problem.again').refine(isUuid, 'spaces.problem.again'),
  alt,
});

export const descriptionForm = z.object({ alt });

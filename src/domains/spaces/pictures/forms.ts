import { z } from 'zod';
import { isUuid } from '../../../kernel/ids.ts';
import { canBeRead } from '../model.ts';

const alt = z
  .string('spaces.problem.alt')
  .trim()
  .min(1, 'spaces.problem.alt')
  .max(300, 'spaces.problem.altLong')
  .refine(canBeRead, 'spaces.problem.alt');

export const newPictureForm = z.object({
  once: z.string('spaces.problem.again').refine(isUuid, 'spaces.problem.again'),
  alt,
});

export const descriptionForm = z.object({ alt });

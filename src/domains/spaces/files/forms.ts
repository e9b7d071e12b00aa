import { z } from 'zod';
import { canBeRead } from '#kernel/characters.ts';
import { isUuid } from '#kernel/ids.ts';
import { messageKey, oneLine } from '#platform/forms.ts';
import { longestDescription, type Move } from './model.ts';

const alt = oneLine(longestDescription, messageKey('files.problem.altLong'), messageKey('files.problem.alt')).refine(
  canBeRead,
  messageKey('files.problem.alt'),
);

export const newPictureForm = z.object({
  idempotencyKey: z.string('files.problem.again').refine(isUuid, 'files.problem.again'),
  alt,
});

export const descriptionForm = z.object({ alt });

/** One step by a button; beside another picture where it was dropped there. */
export const moveForm = z.object({
  way: z.enum(['earlier', 'later']).optional(),
  other: z.string().refine(isUuid).optional(),
  side: z.enum(['before', 'after']).optional(),
});

export function moveIn({ way, other, side }: z.infer<typeof moveForm>): Move | undefined {
  if (way) return { way };
  return other && side ? { other, side } : undefined;
}

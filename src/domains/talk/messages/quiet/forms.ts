import { z } from 'zod';

const isOn = z.enum(['yes', 'no']).transform((answer) => answer === 'yes');

export const quietForm = z.object({ on: isOn });
/** A box that is not ticked sends nothing. */
export const settingsForm = z.object({ readMarks: z.literal('yes').optional() });

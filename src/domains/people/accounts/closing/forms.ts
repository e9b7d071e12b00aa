import { z } from 'zod';
import { passwordField } from '../forms.ts';

export const closingForm = z.object({ password: passwordField });

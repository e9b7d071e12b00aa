import { z } from 'zod';
import { invitedFields } from '../forms.ts';

export const inviteForm = z.object(invitedFields);

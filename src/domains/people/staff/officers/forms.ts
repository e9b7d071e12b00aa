import { z } from 'zod';
import { messageKey } from '#platform/forms.ts';
import { invitedFields } from '../forms.ts';

const served = {
  scope: z.enum(['every', 'some'], messageKey('staff.officers.scopeMissing')),
  countries: z.array(z.string().max(2)).max(60, messageKey('staff.officers.scopeMissing')),
};
export const servedForm = z.object(served);
export const inviteForm = z.object({ ...invitedFields, ...served });

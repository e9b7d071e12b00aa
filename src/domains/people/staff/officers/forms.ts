import { z } from 'zod';
import { aborting, messageKey } from '#platform/forms.ts';
import { invitedFields } from '../forms.ts';

const served = {
  scope: z.enum(['every', 'some'], messageKey('staff.problem.scopeMissing')),
  countries: z
    .array(z.string().max(2, aborting('staff.problem.scopeMissing')))
    .max(60, messageKey('staff.problem.scopeMissing')),
};
export const servedForm = z.object(served);
export const inviteForm = z.object({ ...invitedFields, ...served });

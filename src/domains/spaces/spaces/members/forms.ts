import { z } from 'zod';
import { givenRoles } from '../model.ts';

export const roleForm = z.object({ role: z.enum(givenRoles) });
export const newMemberForm = z.object({ member: z.string(), role: z.enum(givenRoles) });

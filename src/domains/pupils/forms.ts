import { z } from 'zod';
import { longestName, mostAtOnce } from '#domains/pupils/model.ts';
import { canBeRead } from '#kernel/characters.ts';
import { isUuid } from '#kernel/ids.ts';
import { says } from '#platform/forms.ts';

const names = z
  .array(
    z.string().max(longestName, says('pupils.problem.nameLong')).refine(canBeRead, says('pupils.problem.nameEmpty')),
  )
  .min(1, says('pupils.problem.noNames'))
  .max(mostAtOnce, says('pupils.problem.tooMany'));

export const pupilsForm = z.object({
  once: z.string(says('pupils.problem.again')).refine(isUuid, says('pupils.problem.again')),
  names,
});

export const signInForm = z.object({
  name: z
    .string(says('pupils.problem.signIn'))
    .trim()
    .min(1, says('pupils.problem.noUserName'))
    .max(100, says('pupils.problem.signIn')),
  password: z
    .string(says('pupils.problem.signIn'))
    .min(1, says('pupils.problem.noPassword'))
    .max(256, says('pupils.problem.signIn')),
});

export const roleForm = z.object({ role: z.enum(['pupil', 'pupil_administrator']) });

import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { isUuid } from '../../kernel/ids.ts';
import { says } from '../../platform/forms.ts';
import { longestName, mostAtOnce, namesIn } from './model.ts';

const names = z
  .array(
    z
      .string()
      .max(longestName, says('pupils.problem.nameLong'))
      .refine((name) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(name), says('pupils.problem.nameEmpty')),
  )
  .min(1, says('pupils.problem.noNames'))
  .max(mostAtOnce, says('pupils.problem.tooMany'));

export const classForm = z.object({
  once: z.string(says('pupils.problem.again')).refine(isUuid, says('pupils.problem.again')),
  names,
});

/** The first column of a CSV file as names, with or without a heading of its own. Undefined where it is no such file. */
export function namesInFile(bytes: Buffer): string[] | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes).replaceAll('\0', '');
    const rows: string[][] = parse(text, {
      delimiter: [',', ';', '\t'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: 1000,
    });
    const names = namesIn(rows.map(([first = '']) => first));
    return /^(first ?)?name$|^nombre$|^όνομα$|^alumno$|^pupil$/iu.test(names[0] ?? '') ? names.slice(1) : names;
  } catch {
    return undefined;
  }
}

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

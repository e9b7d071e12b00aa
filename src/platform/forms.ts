import type { z } from 'zod';
import type { Message, Translate } from './i18n.ts';

/** What is wrong with one field, as a message of the catalogue. */
export interface FieldProblem<field extends string = string> {
  readonly field: field;
  readonly message: Message;
}

/** So that a schema's message is a key of the catalogue, or does not compile. */
export const says = (message: Message): Message => message;

type Fields<schema extends z.ZodObject> = keyof schema['shape'] & string;

/**
 * Reads a form by its schema, whose messages are keys made by `says`. Of a field that came twice the last counts, except
 * those named in `lists`. One problem a field.
 */
export function readForm<schema extends z.ZodObject>(
  schema: schema,
  form: URLSearchParams,
  { lists = [] }: { readonly lists?: readonly Fields<schema>[] } = {},
):
  | { readonly ok: true; readonly value: z.infer<schema> }
  | { readonly ok: false; readonly problems: readonly FieldProblem<Fields<schema>>[] } {
  const given = Object.fromEntries([...form, ...lists.map((name) => [name, form.getAll(name)] as const)]);
  const parsed = schema.safeParse(given);
  if (parsed.success) return { ok: true, value: parsed.data };
  const first = new Map<string, string>();
  for (const { path, message } of parsed.error.issues) {
    const field = String(path[0]);
    if (!first.has(field)) first.set(field, message);
  }
  const problems = [...first].map(([field, message]) => ({ field, message }) as FieldProblem<Fields<schema>>);
  return { ok: false, problems };
}

/** The problems in the reader's words, as the components of forms take them. */
export function inWords(
  t: Translate,
  problems: readonly { readonly field?: string; readonly message: Message }[],
): { readonly field?: string; readonly message: string }[] {
  return problems.map(({ field, message }) => ({ ...(field && { field }), message: t(message) }));
}

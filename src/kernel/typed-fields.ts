/** A form as it was typed: each field with its values. */
export type TypedFields = Readonly<Record<string, readonly string[]>>;

/** The fields of a form that can be kept, with the length up to which each is. */
export type FieldLengths = Readonly<Record<string, number>>;

const mostValues = 60;

/** The last value under a name: what counts where a field came twice. */
export function typedValue(typed: TypedFields, name: string): string {
  return typed[name]?.at(-1) ?? '';
}

/** Whether nothing at all was typed or chosen. */
export const hasNothing = (typed: TypedFields): boolean =>
  Object.values(typed).every((values) => values.every((value) => value.trim() === ''));

/** The last value under each of these names. */
export function typedValues(typed: TypedFields, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, typedValue(typed, name)]));
}

/** The known fields that came with a form, as they were typed but for control characters: what is too long is refused and given back whole. */
export function sentFields(form: URLSearchParams, lengths: FieldLengths): TypedFields {
  const sent = Object.keys(lengths).filter((field) => form.has(field));
  return Object.fromEntries(
    sent.map((field) => [
      field,
      form
        .getAll(field)
        .slice(0, mostValues)
        .map((value) => value.replaceAll(/[^\P{Cc}\n\t]/gu, '')),
    ]),
  );
}

/** Typed fields, fit to be stored: none longer than its length. */
export function fitToKeep(typed: TypedFields, lengths: FieldLengths): TypedFields {
  // The cut may fall inside a character that takes two units.
  const cut = (field: string, value: string) => value.slice(0, lengths[field] ?? 0).toWellFormed();
  return Object.fromEntries(
    Object.entries(typed).map(([field, values]) => [field, values.map((value) => cut(field, value))]),
  );
}

/** A form as it was typed: each field with its values. */
export type TypedFields = Readonly<Record<string, readonly string[]>>;

/** The fields of a form that can be kept, with the length up to which each is. */
export type FieldLengths = Readonly<Record<string, number>>;

const mostValues = 60;

/** The last value under a name: what counts where a field came twice. */
export function typedValue(typed: TypedFields, name: string): string {
  return typed[name]?.at(-1) ?? '';
}

/** The last value under each of these names. */
export function typedValues(typed: TypedFields, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, typedValue(typed, name)]));
}

/** The known fields that came with a form, fit to be kept: no more and no longer than each can hold, without control characters. */
export function sentFields(form: URLSearchParams, lengths: FieldLengths): TypedFields {
  const sent = Object.entries(lengths).filter(([field]) => form.has(field));
  return Object.fromEntries(sent.map(([field, longest]) => [field, fitToKeep(form.getAll(field), longest)]));
}

function fitToKeep(values: readonly string[], longest: number): readonly string[] {
  return values.slice(0, mostValues).map((value) =>
    value
      .replaceAll(/[^\P{Cc}\n\t]/gu, '')
      .slice(0, longest)
      // The cut may fall inside a character that takes two units.
      .toWellFormed(),
  );
}

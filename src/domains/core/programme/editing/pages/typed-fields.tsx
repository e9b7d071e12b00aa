import type { Problems } from '#platform/forms.ts';
import type { Reader } from '#platform/http.ts';
import { inWords } from '#ui/problems-in-words.ts';

export interface Typed {
  readonly reader: Reader;
  readonly values: URLSearchParams;
  readonly problems: Problems;
}

/** What every field of a form is told: its words, what was typed, what is wrong. */
export function fieldsOf({ reader: { t }, values, problems }: Typed) {
  const errors = inWords(t, problems);
  const field = (name: string, label: string) => ({
    t,
    name,
    label,
    value: values.get(name) ?? '',
    error: errors.at(name),
  });
  return { errors, field };
}

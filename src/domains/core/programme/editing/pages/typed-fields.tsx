import type { Problems } from '#platform/forms.ts';
import type { Reader } from '#platform/http.ts';
import { inWords } from '#ui/problems-in-words.ts';
import { SavedMeanwhile } from '#ui/saved-meanwhile.tsx';
import type { Shown } from '../model.ts';

export interface Typed {
  readonly reader: Reader;
  readonly values: URLSearchParams;
  readonly problems: Problems;
  /** What is saved, where somebody has saved it since the form was opened. */
  readonly meanwhile?: Shown | undefined;
}

interface Named {
  readonly name: string;
  readonly label: string;
  /** What a person reads in place of the value. */
  readonly words?: (value: string) => string;
}

/** The version that the form shows, and what was saved since. */
export function SeenVersion({
  reader: { t },
  values,
  meanwhile,
  fields,
}: Typed & { readonly fields: readonly Named[] }) {
  const compared = fields.map(({ name, label, words = (value) => value }) => ({
    label,
    typed: words(values.get(name) ?? ''),
    saved: words(meanwhile?.[name] ?? ''),
  }));
  return (
    <>
      <input type="hidden" name="version" value={values.get('version') ?? undefined} />
      {meanwhile && <SavedMeanwhile t={t} by="anybody" fields={compared} />}
    </>
  );
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

import type { Words } from '#domains/core/programme/queries.ts';
import type { Reader } from '#platform/http.ts';
import type { RichText } from '#ui/rich-text-field.tsx';
import type { SeenAdvert } from '../access.ts';
import type { AdvertText, FieldName, StepNumber } from '../model.ts';
import type { SimilarAdvert } from '../queries/similar-adverts.ts';

export interface FormPageProps {
  readonly reader: Reader;
  readonly advert: SeenAdvert;
  readonly words: Words;
  readonly step: StepNumber;
  readonly countries: readonly string[];
  /** The months in which one can begin, each by its first day. */
  readonly starts: readonly string[];
  readonly description: RichText;
  /** Of this step: empty, and needed before the advert can be posted. */
  readonly needed: readonly FieldName[];
  readonly similar: readonly SimilarAdvert[];
  /** Of what the form shows as saved; of a draft, which several tabs save as it is typed, of each field by itself. */
  readonly version: string;
  /** What was sent and could not all be saved: shown again, with the errors. */
  readonly sent?: {
    readonly typed: URLSearchParams;
    readonly errors: readonly { readonly field: string; readonly message: string }[];
    /** What was read of it, where another tab has saved the advert since the form was opened. */
    readonly beside?: Beside | undefined;
  };
}

export interface Beside {
  readonly typed: AdvertText;
  /** Without their formats. */
  readonly descriptions: { readonly typed: string; readonly saved: string };
}

/** The values in the fields of a step: what is saved, and of what was just sent also what could not be saved. */
export function fieldsOf({ reader: { t }, advert: { text }, sent }: FormPageProps) {
  return {
    value: (name: FieldName) => (sent ? (sent.typed.get(name) ?? '') : String(text[name] ?? '')),
    list: (name: 'subjects' | 'languages' | 'tools' | 'partner_countries') =>
      sent ? sent.typed.getAll(name) : text[name],
    ticked: (name: 'on_site') => (sent ? Boolean(sent.typed.get(name)) : text[name]),
    /** Label and error of a field. */
    field: (name: FieldName) => ({
      t,
      name,
      label: t(`adverts.field.${name}`),
      error: sent?.errors.find((error) => error.field === name)?.message,
    }),
  };
}

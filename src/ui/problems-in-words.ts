import type { ProblemMessage, Translate } from '#platform/i18n.ts';

/** As forms are read: a message by the name of the field, what belongs to the whole form under ''. */
type Problems = Readonly<Record<string, ProblemMessage>>;

export interface ProblemsInWords {
  /** For the head of the form. */
  readonly all: readonly { readonly field: string | undefined; readonly message: string }[];
  /** For one field. */
  at(field: string): string | undefined;
}

/** The problems in the reader's words. `values` are for the messages that name a limit. */
export function inWords(t: Translate, problems: Problems, values?: Readonly<Record<string, number>>): ProblemsInWords {
  const all = Object.entries(problems).map(([field, message]) => ({
    field: field || undefined,
    message: t(message, values),
  }));
  return { all, at: (field) => all.find((each) => each.field === field)?.message };
}

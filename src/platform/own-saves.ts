import { z } from 'zod';

/**
 * Of the fields that one tab has saved of a draft since its page was loaded: what it has sent, also where no answer came. By it a tab is told
 * from the other tabs of the same person.
 */
export type OwnSaves = Readonly<Record<string, readonly (readonly string[])[]>>;

const most = 5;
const schema = z.record(z.string().max(100, { abort: true }), z.array(z.array(z.string()).max(200)).max(most));

/** The tab sends it as `own` beside its fields. Empty where there is none, as without JavaScript. */
export function readOwnSaves(form: URLSearchParams): OwnSaves {
  try {
    const read = schema.safeParse(JSON.parse(form.get('own') ?? '{}'));
    return read.success ? read.data : {};
  } catch {
    return {};
  }
}

/** The form as the tab has sent it earlier, once for each time that is told of any field. */
export function earlierForms(
  form: URLSearchParams,
): readonly { readonly form: URLSearchParams; readonly names: string[] }[] {
  const own = readOwnSaves(form);
  return Array.from({ length: most }, (_, at) => {
    const earlier = new URLSearchParams(form);
    const names = Object.keys(own).filter((name) => own[name]?.[at] !== undefined);
    for (const name of names) {
      earlier.delete(name);
      for (const value of own[name]?.[at] ?? []) earlier.append(name, value);
    }
    return { form: earlier, names };
  }).filter(({ names }) => names.length > 0);
}

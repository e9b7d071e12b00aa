/** Rows of all the queries of a request, in order. */
export type Results = readonly (readonly Readonly<Record<string, unknown>>[])[];

/** Where a value stands in the results. */
interface Place {
  readonly query: number;
  readonly row: number;
  readonly column: string;
  /** Of an array: which of its items. */
  readonly item: number | undefined;
}

/** A page as a template: fixed text, a value of the rows, fixed text, a value... */
export interface Template {
  readonly pieces: readonly { readonly before: string; readonly value: Place }[];
  readonly end: string;
}

const shortest = 3;

/**
 * Takes a real answer apart: each text from the rows that stands in it becomes a hole. What was made of the rows in other ways (dates,
 * numbers, labels of words) stays fixed text, which favours the limit.
 */
export function templateOf(body: string, results: Results): Template {
  const places = placesOf(results);
  const pieces: { before: string; value: Place }[] = [];
  let end = 0;
  if (places.size > 0) {
    const longestFirst = [...places.keys()].sort((a, b) => b.length - a.length);
    const pattern = new RegExp(longestFirst.map((text) => RegExp.escape(text)).join('|'), 'g');
    for (const found of body.matchAll(pattern)) {
      const value = places.get(found[0]);
      if (!value) continue;
      pieces.push({ before: body.slice(end, found.index), value });
      end = found.index + found[0].length;
    }
  }
  return { pieces, end: body.slice(end) };
}

function placesOf(results: Results): Map<string, Place> {
  const places = new Map<string, Place>();
  const note = (value: unknown, place: Place) => {
    if (typeof value !== 'string' || value.length < shortest) return;
    const escaped = escapeHtml(value);
    if (!places.has(escaped)) places.set(escaped, place);
  };
  for (const [query, rows] of results.entries())
    for (const [row, values] of rows.entries())
      for (const [column, value] of Object.entries(values)) {
        if (Array.isArray(value)) for (const [item, each] of value.entries()) note(each, { query, row, column, item });
        else note(value, { query, row, column, item: undefined });
      }
  return places;
}

/** The page, made anew from the rows. */
export function fill({ pieces, end }: Template, results: Results): string {
  let html = '';
  for (const { before, value } of pieces) html += `${before}${escapeHtml(textAt(results, value))}`;
  return html + end;
}

function textAt(results: Results, { query, row, column, item }: Place): string {
  const value = results[query]?.[row]?.[column];
  if (item === undefined) return typeof value === 'string' ? value : '';
  return Array.isArray(value) ? String(value[item] ?? '') : '';
}

/** As the pages escape: the three characters that end a text or an attribute. */
function escapeHtml(text: string): string {
  return /["&<]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;') : text;
}

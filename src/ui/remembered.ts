import type { VNode } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import { render } from 'preact-render-to-string';

/** A part of a page that comes out the same for the same key. */
type Remember = (key: string, view: () => VNode) => VNode;

/**
 * For long parts that many pages share, such as lists of choices: each is rendered once for its key and then put in as it is, which costs
 * nothing. The key names all that the part depends on, its language and labels too, and nothing about a person. Only what the renderer wrote,
 * so it is escaped, is kept; at most `most` parts, and of those the ones asked for last.
 */
export function remembered(most: number): Remember {
  const known = new Map<string, string>();
  return (key, view) => {
    const html = known.get(key) ?? render(view());
    known.delete(key);
    known.set(key, html);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return jsxTemplate([html]);
  };
}

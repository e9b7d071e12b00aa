/** The tree of a cleaned text, between its HTML and the plain notation. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'image'; readonly src: string; readonly alt: string }
  | { readonly kind: 'link'; readonly href: string; readonly inside: readonly Inline[] }
  | { readonly kind: 'mark'; readonly mark: Mark; readonly inside: readonly Inline[] };

export type Mark = 'strong' | 'em' | 's';

export type Block =
  | { readonly kind: 'paragraph'; readonly inside: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly inside: readonly Inline[] }
  /** `start` is undefined for a list without numbers. */
  | { readonly kind: 'list'; readonly start: number | undefined; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' }
  /** HTML that the notation cannot express. */
  | { readonly kind: 'raw'; readonly html: string };

/** Deeper nesting is not read as structure: people do not write so, and hostile input would overflow the stack. */
export const deepest = 8;

/** Drops empty paragraphs; two breaks in a row begin a new paragraph. */
export function paragraphs(inside: readonly Inline[]): Block[] {
  const parts: Inline[][] = [[]];
  for (const [index, node] of inside.entries()) {
    const doubled = node.kind === 'break' && inside[index + 1]?.kind === 'break';
    if (doubled) parts.push([]);
    else parts.at(-1)?.push(node);
  }
  return parts
    .map(tidy)
    .filter((part) => part.length > 0)
    .map((part) => ({ kind: 'paragraph', inside: part }));
}

/** The text without what is invisible: spaces at the edges, empty markup, the same markup twice in a row. */
export function tidy(nodes: readonly Inline[]): Inline[] {
  const runs: Inline[][] = [];
  for (const node of nodes.flatMap(withoutEdges)) {
    const run = runs.at(-1);
    if (run?.[0] && belongTogether(run[0], node)) run.push(node);
    else runs.push([node]);
  }
  return trimmed(runs.flatMap(joined));
}

/** Moves spaces at the edges of bold words outside of them. */
function withoutEdges(node: Inline): Inline[] {
  if (node.kind === 'text')
    return node.text === '' ? [] : [{ ...node, text: node.text.replaceAll(/[ \t\r\n]+/g, ' ') }];
  if (node.kind !== 'mark' && node.kind !== 'link') return [node];
  const inside = tidy(node.inside);
  const space: Inline = { kind: 'text', text: ' ' };
  const [before, after] = [startsWithSpace(node.inside) ? [space] : [], endsWithSpace(node.inside) ? [space] : []];
  return inside.length === 0 ? before : [...before, { ...node, inside }, ...after];
}

const startsWithSpace = ([first]: readonly Inline[]): boolean =>
  first !== undefined && (first.kind === 'text' ? /^[ \t\r\n]/.test(first.text) : edgesOf(first, startsWithSpace));
const endsWithSpace = (nodes: readonly Inline[]): boolean => {
  const last = nodes.at(-1);
  return last !== undefined && (last.kind === 'text' ? /[ \t\r\n]$/.test(last.text) : edgesOf(last, endsWithSpace));
};
const edgesOf = (node: Inline, has: (inside: readonly Inline[]) => boolean): boolean =>
  (node.kind === 'mark' || node.kind === 'link') && has(node.inside);

const belongTogether = (one: Inline, other: Inline): boolean =>
  (one.kind === 'text' && other.kind === 'text') ||
  (one.kind === 'mark' && other.kind === 'mark' && one.mark === other.mark);

/** Merges a run of texts, or of the same markup. Joined once: joining one by one would copy the text each time. */
function joined(run: readonly Inline[]): Inline[] {
  const [first, ...more] = run;
  if (!first || more.length === 0) return [...run];
  if (first.kind === 'text') {
    const texts = run.map((node) => (node.kind === 'text' ? node.text : ''));
    return [{ kind: 'text', text: texts.join('').replaceAll(/ +/g, ' ') }];
  }
  if (first.kind !== 'mark') return [...run];
  return [{ ...first, inside: tidy(run.flatMap((node) => (node.kind === 'mark' ? node.inside : []))) }];
}

/** Without spaces at both ends and around breaks, and without breaks at the ends. */
function trimmed(nodes: readonly Inline[]): Inline[] {
  const edge = (node: Inline | undefined) => node === undefined || node.kind === 'break';
  const kept = nodes
    .map((node, index) => {
      if (node.kind !== 'text') return node;
      const start = edge(nodes[index - 1]) ? node.text.replace(/^ +/, '') : node.text;
      return { ...node, text: edge(nodes[index + 1]) ? start.replace(/ +$/, '') : start };
    })
    .filter((node) => node.kind !== 'text' || node.text !== '');
  const first = kept.findIndex((node) => node.kind !== 'break');
  const last = kept.findLastIndex((node) => node.kind !== 'break');
  return first < 0 ? [] : kept.slice(first, last + 1);
}

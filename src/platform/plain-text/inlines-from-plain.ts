import type { Inline, Mark } from './tree.ts';

/** Longer labels and addresses are plain text, so that the search for their end stays short. */
const [longestLabel, longestAddress] = [1000, 2000];
const marks: readonly (readonly [sign: string, mark: Mark])[] = [
  ['**', 'strong'],
  ['~~', 's'],
  ['_', 'em'],
];
const isWordSign = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
const isSpace = (sign: string | undefined) => sign === undefined || /\s/.test(sign);

interface Found {
  readonly node: Inline;
  readonly to: number;
}

/** Reads bold, links and the like. A marker without its closing marker is text. */
export function inlinesFromPlain(text: string, within: ReadonlySet<string> = new Set()): Inline[] {
  const nodes: Inline[] = [];
  const hopeless = new Set<string>();
  let words = '';
  const flush = () => {
    if (words) nodes.push({ kind: 'text', text: words });
    words = '';
  };
  for (let at = 0; at < text.length; ) {
    const sign = text[at] ?? '';
    const next = text[at + 1];
    if (sign === '\\' && next !== undefined && /[!-/:-@[-`{-~]/.test(next)) {
      words += next;
      at += 2;
      continue;
    }
    const found = sign === '\n' ? { node: { kind: 'break' as const }, to: at + 1 } : find(text, at, within, hopeless);
    if (found) {
      flush();
      nodes.push(found.node);
      at = found.to;
    } else {
      words += sign;
      at += 1;
    }
  }
  flush();
  return nodes;
}

function find(text: string, at: number, within: ReadonlySet<string>, hopeless: Set<string>): Found | undefined {
  const sign = text[at];
  if (sign === '`') return codeAt(text, at, hopeless);
  if (sign === '!' && text[at + 1] === '[') {
    const parts = labelAndAddress(text, at + 1);
    return parts && { node: { kind: 'image', src: parts.address, alt: unescaped(parts.label) }, to: parts.to };
  }
  if (sign === '[' && !within.has('link')) {
    const parts = labelAndAddress(text, at);
    const inside = parts && inlinesFromPlain(parts.label, new Set([...within, 'link']));
    return parts && inside && { node: { kind: 'link', href: parts.address, inside }, to: parts.to };
  }
  for (const [mark, kind] of marks)
    if (text.startsWith(mark, at) && !within.has(mark)) {
      const end = hopeless.has(mark) ? -1 : endOfMark(text, at, mark);
      if (end === undefined) continue;
      if (end < 0) hopeless.add(mark);
      else {
        const inside = inlinesFromPlain(text.slice(at + mark.length, end), new Set([...within, mark]));
        return { node: { kind: 'mark', mark: kind, inside }, to: end + mark.length };
      }
    }
  return undefined;
}

function codeAt(text: string, at: number, hopeless: Set<string>): Found | undefined {
  if (hopeless.has('`')) return undefined;
  const end = text.indexOf('`', at + 1);
  if (end < 0) hopeless.add('`');
  const code = text.slice(at + 1, Math.max(end, 0));
  return end < 0 || code === '' || code.includes('\n')
    ? undefined
    : { node: { kind: 'code', text: code }, to: end + 1 };
}

/** Where the markup that begins here ends; -1 where it does not end, undefined where none begins. */
function endOfMark(text: string, at: number, mark: string): number | undefined {
  const from = at + mark.length;
  const betweenWords = mark === '_';
  if (isSpace(text[from]) || (betweenWords && isWordSign(text[at - 1]))) return undefined;
  for (let end = from; end < text.length; end += 1) {
    if (text[end] === '\\') end += 1;
    else if (
      text.startsWith(mark, end) &&
      end > from &&
      !isSpace(text[end - 1]) &&
      !(betweenWords && isWordSign(text[end + 1]))
    )
      return end;
  }
  return -1;
}

function labelAndAddress(text: string, at: number): { label: string; address: string; to: number } | undefined {
  const label = upTo(text, at + 1, ']', { stops: '[\n', longest: longestLabel });
  if (label === undefined || text[at + label.length + 2] !== '(') return undefined;
  const from = at + label.length + 3;
  const address = upTo(text, from, ')', { stops: '(\n ', longest: longestAddress });
  return address ? { label, address: unescaped(address), to: from + address.length + 1 } : undefined;
}

/** The text before the next such character, unless a character comes first that is not allowed there. */
function upTo(
  text: string,
  from: number,
  sign: string,
  { stops, longest }: { readonly stops: string; readonly longest: number },
): string | undefined {
  for (let end = from; end < text.length && end - from <= longest; end += 1) {
    const found = text[end] ?? '';
    if (found === '\\') end += 1;
    else if (found === sign) return text.slice(from, end);
    else if (stops.includes(found)) return undefined;
  }
  return undefined;
}

const unescaped = (text: string) => text.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');

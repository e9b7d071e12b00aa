export type PlainBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

const marker = /^\s{0,3}[-*•]\s+(?=\S)/;

/** A plain text as people write it in a message: an empty line begins a paragraph, and lines that begin with "- " are a list. */
export function blocksOfPlain(text: string): PlainBlock[] {
  const blocks: PlainBlock[] = [];
  let lines: string[] = [];
  let items: string[] = [];
  const flush = () => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', text: lines.join('\n') });
    if (items.length > 0) blocks.push({ kind: 'list', items });
    lines = [];
    items = [];
  };
  for (const line of text.split(/\r\n?|\n/)) {
    const isItem = marker.test(line);
    if (line.trim() === '') flush();
    else if (isItem) {
      if (lines.length > 0) flush();
      items.push(line.replace(marker, '').trimEnd());
    } else if (items.length > 0 && /^\s{2,}\S/.test(line)) items.push(`${items.pop()}\n${line.trim()}`);
    else {
      if (items.length > 0) flush();
      lines.push(line.trimEnd());
    }
  }
  flush();
  return blocks;
}

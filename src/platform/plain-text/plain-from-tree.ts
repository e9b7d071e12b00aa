import type { Block, Inline } from './tree.ts';

const marks = { strong: '**', em: '_', s: '~~' } as const;

export function plainFromTree(blocks: readonly Block[]): string {
  return blocks.map(written).join('\n\n');
}

function written(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return words(block.inside).split('\n').map(escapedStart).join('\n');
    case 'heading':
      return `${'#'.repeat(block.level)} ${words(block.inside)}`;
    case 'list':
      return block.items.map((item, index) => listItem(item, markerOf(block.start, index))).join('\n');
    case 'quote':
      return plainFromTree(block.blocks).replaceAll(/^/gm, '> ').replaceAll(/^> $/gm, '>');
    case 'code':
      return `\`\`\`\n${block.text}\n\`\`\``;
    case 'rule':
      return '---';
    case 'raw':
      return `:::\n${block.html}\n:::`;
  }
}

const markerOf = (start: number | undefined, index: number) => (start === undefined ? '- ' : `${start + index}. `);

/** A nested list follows on the next line; other blocks after an empty line. */
function listItem(item: readonly Block[], marker: string): string {
  const [first, second, ...rest] = item;
  const follows = first?.kind === 'paragraph' && second?.kind === 'list' && rest.length === 0;
  const text = follows ? `${written(first)}\n${written(second)}` : plainFromTree(item);
  return marker + text.replaceAll(/\n(?!\n|$)/g, `\n${' '.repeat(marker.length)}`);
}

/** A line of text that would be read as the beginning of a block. */
function escapedStart(line: string): string {
  if (/^(#{1,6} |[-*] |>|:::|---$|```)/.test(line)) return `\\${line}`;
  return line.replace(/^(\d{1,5})([.)] )/, '$1\\$2');
}

function words(nodes: readonly Inline[]): string {
  return nodes.map(inline).join('');
}

function inline(node: Inline): string {
  switch (node.kind) {
    case 'text':
      return escaped(node.text);
    case 'break':
      return '\n';
    case 'code':
      return `\`${node.text}\``;
    case 'image':
      return `![${escapedLabel(node.alt)}](${escapedAddress(node.src)})`;
    case 'link':
      return `[${words(node.inside)}](${escapedAddress(node.href)})`;
    case 'mark':
      return marks[node.mark] + words(node.inside) + marks[node.mark];
  }
}

/** Escapes a character only where it would be read as markup, so that texts stay readable. */
function escaped(text: string): string {
  return escapedBrackets(text.replaceAll(/[\\`]/g, '\\$&')).replaceAll(
    /^[*~!]|[*~!]$|(?<=\*)\*|(?<=~)~|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,
    '\\$&',
  );
}

/**
 * A bracket could begin or end a link where "](" follows in its line, or where it opens and the next closing bracket has a "(" behind it.
 * Read once from the end: a search from each bracket to the end of the text would take a minute for a page of brackets.
 */
function escapedBrackets(text: string): string {
  if (!text.includes('](')) return text;
  const parts: string[] = [];
  let end = text.length;
  let linkInLine = false;
  let nextCloses = false;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const sign = text[at];
    if (sign === '\n') linkInLine = false;
    if (sign !== '[' && sign !== ']') continue;
    if (linkInLine || (sign === '[' && nextCloses)) {
      parts.push(text.slice(at, end), '\\');
      end = at;
    }
    if (sign === ']') {
      nextCloses = text[at + 1] === '(';
      if (nextCloses) linkInLine = true;
    }
  }
  parts.push(text.slice(0, end));
  return parts.reverse().join('');
}

const escapedLabel = (text: string) => text.replaceAll(/[\\[\]]/g, '\\$&');
const escapedAddress = (text: string) => text.replaceAll(/[\\()]/g, '\\$&');

import { inlinesFromPlain } from './inlines-from-plain.ts';
import { type Block, deepest, paragraphs, tidy } from './tree.ts';

const isBlank = (line: string) => /^[ \t]*$/.test(line);
const marker = /^(?:[-*]|(\d{1,5})[.)]) +(?=\S)/;
/** Begins a block, also without an empty line before it: people leave none before a list. */
const begins = /^(#{1,6} +\S|[-*] +\S|\d{1,5}[.)] +\S|>|:::$|---$|```)/;

/** Never fails: what is not in the notation is text. */
export function treeFromPlain(text: string): Block[] {
  return blocksIn(text.replaceAll(/\r\n?/g, '\n').split('\n'), 0);
}

interface Read {
  readonly blocks: readonly Block[];
  /** How many lines it took. */
  readonly lines: number;
}

function blocksIn(lines: readonly string[], depth: number): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (isBlank(line)) at += 1;
    else {
      const read = blockAt(lines, at, depth) ?? paragraphAt(lines, at);
      blocks.push(...read.blocks);
      at += read.lines;
    }
  }
  return blocks;
}

function blockAt(lines: readonly string[], at: number, depth: number): Read | undefined {
  const line = lines[at] ?? '';
  const heading = /^(#{1,6}) +(\S.*)$/.exec(line);
  if (heading) {
    const inside = tidy(inlinesFromPlain(heading[2] ?? ''));
    return { lines: 1, blocks: [{ kind: 'heading', level: heading[1]?.length === 3 ? 3 : 2, inside }] };
  }
  if (line === '---') return { lines: 1, blocks: [{ kind: 'rule' }] };
  if (line === ':::' || line === '```') return fencedAt(lines, at, line);
  if (depth >= deepest) return undefined;
  if (line.startsWith('>')) return quoteAt(lines, at, depth);
  return marker.test(line) ? listAt(lines, at, depth) : undefined;
}

/** From one fence to the next; a fence that is not closed is text. */
function fencedAt(lines: readonly string[], at: number, fence: ':::' | '```'): Read | undefined {
  const end = lines.indexOf(fence, at + 1);
  if (end < 0) return undefined;
  const text = lines.slice(at + 1, end).join('\n');
  const block: Block = fence === ':::' ? { kind: 'raw', html: text } : { kind: 'code', text };
  return { lines: end + 1 - at, blocks: [block] };
}

function quoteAt(lines: readonly string[], at: number, depth: number): Read {
  const quoted = lines.slice(
    at,
    endOf(lines, at, (line) => !line.startsWith('>')),
  );
  const blocks = blocksIn(
    quoted.map((line) => line.replace(/^> ?/, '')),
    depth + 1,
  );
  return { lines: quoted.length, blocks: blocks.length > 0 ? [{ kind: 'quote', blocks }] : [] };
}

function listAt(lines: readonly string[], at: number, depth: number): Read {
  const numbered = /^\d/.test(lines[at] ?? '');
  const items: Block[][] = [];
  let next = at;
  while (next < lines.length) {
    const [mark = ''] = marker.exec(lines[next] ?? '') ?? [];
    if (mark === '' || /^\d/.test(mark) !== numbered) break;
    const own = itemAt(lines, next, mark.length);
    items.push(blocksIn(own, depth + 1));
    next += own.length;
  }
  const start = numbered ? Number.parseInt(lines[at] ?? '1', 10) : undefined;
  return { lines: next - at, blocks: [{ kind: 'list', start, items }] };
}

/** The lines of an item: the first without its marker, then the indented ones, with empty lines at the end. */
function itemAt(lines: readonly string[], at: number, width: number): string[] {
  const own = [(lines[at] ?? '').slice(width)];
  for (let next = at + 1; next < lines.length; next += 1) {
    const line = lines[next] ?? '';
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    if (!isBlank(line) && indent < 2) break;
    own.push(line.slice(Math.min(indent, width)));
  }
  return own;
}

/** The first line after `at` that does not belong to the block. */
function endOf(lines: readonly string[], at: number, isOver: (line: string) => boolean): number {
  let end = at + 1;
  while (end < lines.length && !isOver(lines[end] ?? '')) end += 1;
  return end;
}

function paragraphAt(lines: readonly string[], at: number): Read {
  const own = lines.slice(
    at,
    endOf(lines, at, (line) => isBlank(line) || begins.test(line)),
  );
  return { lines: own.length, blocks: paragraphs(inlinesFromPlain(own.join('\n'))) };
}

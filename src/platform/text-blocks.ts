import type { CleanHtml } from '#kernel/clean-html.ts';
import { unescaped } from './clean-html.ts';

/** A piece of formatted text as paper knows it. */
export type TextBlock =
  | { readonly kind: 'paragraph' | 'quote'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string; readonly level: 2 | 3 }
  /** `mark` is its number, or a dot. */
  | { readonly kind: 'item'; readonly text: string; readonly mark: string; readonly depth: number }
  | { readonly kind: 'picture'; readonly id: string; readonly alt: string };

interface List {
  /** The number of its next item; undefined in a list with dots. */
  next: number | undefined;
}
interface Reading {
  readonly blocks: TextBlock[];
  readonly lists: List[];
  quotes: number;
  heading: 2 | 3 | undefined;
  /** Of the item whose first words come now; it is said once. */
  mark: string | undefined;
  text: string;
}

const token = /<(\/?)([a-z0-9]+)([^>]*)>|([^<]+)/g;

/** Reads clean HTML, which is well-formed, as blocks one after the other. Bold letters and links are words like others. */
export function blocksOf(html: CleanHtml): TextBlock[] {
  const reading: Reading = { blocks: [], lists: [], quotes: 0, heading: undefined, mark: undefined, text: '' };
  for (const [, closing = '', tag, attributes = '', words] of html.matchAll(token)) {
    if (words !== undefined) reading.text += words;
    else if (tag !== undefined) readTag(reading, { tag, closes: closing === '/', attributes });
  }
  endBlock(reading);
  return reading.blocks;
}

interface Tag {
  readonly tag: string;
  readonly closes: boolean;
  readonly attributes: string;
}

function readTag(reading: Reading, { tag, closes, attributes }: Tag): void {
  if (tag === 'br') reading.text += '\n';
  if (!/^(p|h2|h3|ul|ol|li|blockquote|pre|hr|img)$/.test(tag)) return;
  endBlock(reading);
  switch (tag) {
    case 'h2':
    case 'h3':
      reading.heading = closes ? undefined : tag === 'h2' ? 2 : 3;
      break;
    case 'blockquote':
      reading.quotes += closes ? -1 : 1;
      break;
    case 'ul':
    case 'ol':
      if (closes) reading.lists.pop();
      else
        reading.lists.push({
          next: tag === 'ol' ? Number(/ start="(\d{1,6})"/.exec(attributes)?.[1] ?? 1) : undefined,
        });
      break;
    case 'li':
      reading.mark = closes ? undefined : markOf(reading.lists.at(-1));
      break;
    case 'img':
      addPicture(reading, attributes);
      break;
  }
}

function markOf(list: List | undefined): string {
  if (list?.next === undefined) return '•';
  list.next += 1;
  return `${list.next - 1}.`;
}

function addPicture({ blocks }: Reading, attributes: string): void {
  const id = / src="\/pictures\/([0-9a-f-]{36})"/.exec(attributes)?.[1];
  if (id) blocks.push({ kind: 'picture', id, alt: unescaped(/ alt="([^"]*)"/.exec(attributes)?.[1] ?? '') });
}

/** A line that ends within a paragraph begins one of its own on paper. */
function endBlock(reading: Reading): void {
  const lines = unescaped(reading.text)
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean);
  reading.text = '';
  for (const text of lines) reading.blocks.push(blockOf(reading, text));
}

function blockOf(reading: Reading, text: string): TextBlock {
  const { heading, lists, quotes, mark } = reading;
  if (heading) return { kind: 'heading', text, level: heading };
  if (lists.length > 0) {
    reading.mark = '';
    return { kind: 'item', text, mark: mark ?? '', depth: lists.length };
  }
  return { kind: quotes > 0 ? 'quote' : 'paragraph', text };
}

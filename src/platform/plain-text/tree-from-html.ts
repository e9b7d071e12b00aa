import type { CleanHtml } from '#kernel/clean-html.ts';
import { type Block, deepest, type Inline, paragraphs, tidy } from './tree.ts';

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Tag | string)[];
  /** Its position in the HTML. */
  readonly from: number;
  to: number;
}

/** Parts that are not understood are kept as HTML, so that nothing is lost. */
export function treeFromHtml(html: CleanHtml): Block[] {
  const nodes = parse(html);
  if (!nodes) return [{ kind: 'raw', html }];
  return groups(nodes).flatMap((group) => {
    if (!isTag(group)) return paragraphs(inlines(group) ?? []);
    return blockOf(group) ?? [{ kind: 'raw', html: html.slice(group.from, group.to) }];
  });
}

const isTag = (node: Tag | readonly (Tag | string)[] | string): node is Tag =>
  typeof node === 'object' && 'name' in node;
const isLoose = (node: Tag | string) => !isTag(node) || /^(strong|em|s|a|br|img|code)$/.test(node.name);

/** The blocks, and groups of the inline content between them. */
function groups(nodes: readonly (Tag | string)[]): (Tag | (Tag | string)[])[] {
  const found: (Tag | (Tag | string)[])[] = [];
  for (const node of nodes) {
    const last = found.at(-1);
    // The editor treats a picture on a separate line as a block. What cannot be read becomes a separate block and is kept unchanged.
    if (isTag(node) && (!isLoose(node) || node.name === 'img' || !inlines([node]))) found.push(node);
    else if (Array.isArray(last)) last.push(node);
    else found.push([node]);
  }
  return found;
}

function blocksOf(nodes: readonly (Tag | string)[]): Block[] | undefined {
  const found = groups(nodes).map((group) => (isTag(group) ? blockOf(group) : paragraphs(inlines(group) ?? [])));
  return found.every((blocks) => blocks !== undefined) ? found.flat() : undefined;
}

function blockOf(tag: Tag): Block[] | undefined {
  const inside = () => inlines(tag.children);
  const plain = tag.attributes.size === 0;
  switch (tag.name) {
    case 'p': {
      const found = plain ? inside() : undefined;
      return found && paragraphs(found);
    }
    case 'h2':
    case 'h3': {
      const found = plain ? inside() : undefined;
      if (!found || found.some(({ kind }) => kind === 'break')) return undefined;
      const words = tidy(found);
      return words.length > 0 ? [{ kind: 'heading', level: tag.name === 'h2' ? 2 : 3, inside: words }] : [];
    }
    case 'img': {
      const picture = inlines([tag]);
      return picture && paragraphs(picture);
    }
    case 'ul':
    case 'ol':
      return listOf(tag);
    case 'blockquote': {
      const blocks = plain ? blocksOf(tag.children) : undefined;
      return blocks && (blocks.length > 0 ? [{ kind: 'quote', blocks }] : []);
    }
    case 'pre': {
      const text = plain ? textOf(tag.children) : undefined;
      return text === undefined ? undefined : [{ kind: 'code', text }];
    }
    case 'hr':
      return [{ kind: 'rule' }];
    default:
      return undefined;
  }
}

function listOf(tag: Tag): Block[] | undefined {
  const items = tag.children.filter((child) => isTag(child) || child.trim() !== '');
  const number = Number(tag.attributes.get('start') ?? '1');
  const known = tag.attributes.size === (tag.attributes.has('start') ? 1 : 0);
  if (!known || !Number.isInteger(number) || number < 0 || number > 99_999) return undefined;
  const read = items.map((item) =>
    isTag(item) && item.name === 'li' && item.attributes.size === 0 ? blocksOf(item.children) : undefined,
  );
  if (!read.every((blocks) => blocks !== undefined)) return undefined;
  return [{ kind: 'list', start: tag.name === 'ol' ? number : undefined, items: read }];
}

/** `pre` may hold one `code`. */
function textOf(nodes: readonly (Tag | string)[]): string | undefined {
  const [only] = nodes;
  if (nodes.length === 1 && only && isTag(only))
    return only.name === 'code' && only.attributes.size === 0 ? textOf(only.children) : undefined;
  return nodes.every((node) => !isTag(node)) ? nodes.join('') : undefined;
}

function inlines(nodes: readonly (Tag | string)[]): Inline[] | undefined {
  const found = nodes.map((node) => (isTag(node) ? inlineOf(node) : { kind: 'text' as const, text: node }));
  return found.every((inline) => inline !== undefined) ? found : undefined;
}

function inlineOf({ name, attributes, children }: Tag): Inline | undefined {
  const only = (...names: string[]) => [...attributes.keys()].every((key) => names.includes(key));
  if (name === 'br') return { kind: 'break' };
  if (name === 'img' && only('src', 'alt', 'loading'))
    return { kind: 'image', src: attributes.get('src') ?? '', alt: attributes.get('alt') ?? '' };
  if (name === 'code') {
    const text = only() ? textOf(children) : undefined;
    return text === undefined ? undefined : { kind: 'code', text };
  }
  const inside = inlines(children);
  if (!inside) return undefined;
  if ((name === 'strong' || name === 'em' || name === 's') && only()) return { kind: 'mark', mark: name, inside };
  const href = attributes.get('href');
  return name === 'a' && href && only('href', 'rel') ? { kind: 'link', href, inside } : undefined;
}

/** Cleaned HTML is regular: known tags, quoted attributes. Undefined for what is not. */
function parse(html: string): (Tag | string)[] | undefined {
  const root: Tag = { name: '', attributes: new Map(), children: [], from: 0, to: html.length };
  const open = [root];
  let read = 0;
  for (const match of html.matchAll(/<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+="[^"]*")*)\s*(\/?)>|[^<]+/g)) {
    if (match.index !== read) return undefined;
    read += match[0].length;
    const top = open.at(-1) ?? root;
    const [all, close, name, attributes = ''] = match;
    if (!name) top.children.push(decoded(all));
    else if (close) {
      if (top.name !== name) return undefined;
      top.to = read;
      open.pop();
    } else {
      const tag: Tag = { name, attributes: attributesIn(attributes), children: [], from: match.index, to: read };
      top.children.push(tag);
      if (!/^(br|hr|img)$/.test(name)) open.push(tag);
      if (open.length > deepest * 2) return undefined;
    }
  }
  return read === html.length && open.length === 1 ? root.children : undefined;
}

function attributesIn(text: string): Map<string, string> {
  const found = text.matchAll(/([a-z-]+)="([^"]*)"/g);
  return new Map([...found].map(([, name = '', value = '']) => [name, decoded(value)]));
}

function decoded(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

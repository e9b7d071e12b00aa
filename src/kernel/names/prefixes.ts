import { nameEndings } from './endings.ts';

/** What names begin with, letter by letter, so that a text is left as soon as no name goes on like it. */
export interface PrefixNode {
  readonly next: Map<string, PrefixNode>;
  /** The name that ends here. */
  name?: string;
  /** Where a text goes on whose next letter this node does not have: the longest end of what was read that begins a name. */
  shorter?: PrefixNode;
  /** The next of those in which a name ends. */
  ending?: PrefixNode;
}

export function prefixesOf(names: Iterable<string>): PrefixNode {
  const root: PrefixNode = { next: new Map() };
  for (const name of names) {
    let node = root;
    for (const letter of name) {
      const next = node.next.get(letter) ?? { next: new Map() };
      node.next.set(letter, next);
      node = next;
    }
    node.name = name;
  }
  link(root);
  return root;
}

/** The search of Aho and Corasick: each letter of a text is looked at once, however many names there are and however alike. */
function link(root: PrefixNode): void {
  const queue: PrefixNode[] = [root];
  for (const node of queue)
    for (const [letter, next] of node.next) {
      next.shorter = node === root ? root : after(node.shorter ?? root, letter, root);
      const ending = next.shorter.name === undefined ? next.shorter.ending : next.shorter;
      if (ending) next.ending = ending;
      queue.push(next);
    }
}

function after(from: PrefixNode, letter: string, root: PrefixNode): PrefixNode {
  let node: PrefixNode | undefined = from;
  while (node) {
    const next = node.next.get(letter);
    if (next) return next;
    node = node.shorter;
  }
  return root;
}

/** The names that stand anywhere in a row of letters, of at least so many letters. */
export function namesWithin(letters: Iterable<string>, root: PrefixNode, shortest: number): ReadonlySet<string> {
  const found = new Set<string>();
  const passed = new Set<PrefixNode>();
  let node = root;
  for (const letter of letters) {
    node = after(node, letter, root);
    // What ends at a node, and at those it is linked to, is looked at once.
    for (let end: PrefixNode | undefined = node; end && !passed.has(end); end = end.ending) {
      passed.add(end);
      if (end.name !== undefined && end.name.length >= shortest) found.add(end.name);
    }
  }
  return found;
}

const endingPrefixes = new Set(
  [...nameEndings].flatMap((ending) => [...ending].map((_, at) => ending.slice(0, at + 1))),
);

/** Whether a word that begins so can be one of the names, or one of the stems with an ending. */
export function beginsName(start: string, names: PrefixNode, stems: PrefixNode): boolean {
  return goesOn(start, names) !== undefined || goesOnWithEnding(start, stems);
}

export const isName = (word: string, names: PrefixNode): boolean => goesOn(word, names)?.name !== undefined;

export function goesOn(start: string, root: PrefixNode): PrefixNode | undefined {
  let node: PrefixNode | undefined = root;
  for (const letter of start) {
    node = node?.next.get(letter);
    if (!node) return undefined;
  }
  return node;
}

function goesOnWithEnding(start: string, stems: PrefixNode): boolean {
  let node: PrefixNode | undefined = stems;
  for (let at = 0; at < start.length; at += 1) {
    node = node.next.get(start.charAt(at));
    if (!node) return false;
    if (node.name !== undefined && endingPrefixes.has(start.slice(at + 1))) return true;
  }
  return true;
}

import type { CleanHtml } from '../../kernel/clean-html.ts';
import { cleanHtml } from '../clean-html.ts';
import { htmlFromTree } from './html-from-tree.ts';
import { plainFromTree } from './plain-from-tree.ts';
import type { Block } from './tree.ts';
import { treeFromHtml } from './tree-from-html.ts';
import { treeFromPlain } from './tree-from-plain.ts';

/**
 * A text as somebody without the editor can read and change it: "## " before a heading, "- " before the points of a list, ** around bold
 * words. What that cannot say stands between lines of ":::" as it is, so that `htmlFromPlain` gives back all of it.
 */
export function plainFromHtml(html: CleanHtml): string {
  const blocks = treeFromHtml(html).map(sayable);
  const plain = plainFromTree(blocks);
  return isSame(blocks, treeFromPlain(plain)) ? plain : plainFromTree([{ kind: 'raw', html }]);
}

/** What was typed without the editor. */
export function htmlFromPlain(text: string): CleanHtml {
  return cleanHtml(htmlFromTree(treeFromPlain(text)));
}

/** The block, if it comes back from the notation as it went in; otherwise as it stands. */
function sayable(block: Block): Block {
  return isSame([block], treeFromPlain(plainFromTree([block]))) ? block : { kind: 'raw', html: htmlFromTree([block]) };
}

function isSame(some: readonly Block[], others: readonly Block[]): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}

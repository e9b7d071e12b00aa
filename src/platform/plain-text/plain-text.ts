import type { CleanHtml } from '#kernel/clean-html.ts';
import { cleanHtml, htmlFromText } from '../clean-html.ts';
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
  const blocks = treeFromHtml(html).map(hasNotation);
  const plain = plainFromTree(blocks);
  return isSame(blocks, treeFromPlain(plain)) ? plain : plainFromTree([{ kind: 'raw', html }]);
}

/** A text that is not written yet. */
export const nothing = cleanHtml('');

/** What a rich text field shows, to those with its editor and to those without. */
export function fieldText(html: CleanHtml): { readonly html: CleanHtml; readonly plain: string } {
  return { html, plain: plainFromHtml(html) };
}

/**
 * What a rich text field sent: its plain text, or the HTML of its editor, which begins with a tag. Who sends anything else typed it as it
 * stands, a "<" too. A text that is too long is read whole: the form's schema refuses it, and the writer gets all of it back.
 */
export function htmlFromField(form: URLSearchParams, name: string): CleanHtml {
  const sent = form.get(name) ?? '';
  if (form.get(`${name}As`) === 'plain') return htmlFromPlain(sent);
  return /^\s*<[a-z][^>]*>/i.test(sent) ? cleanHtml(sent) : htmlFromText(sent);
}

/** What was typed without the editor. */
export function htmlFromPlain(text: string): CleanHtml {
  return cleanHtml(htmlFromTree(treeFromPlain(text)));
}

/** The block, if writing and reading the notation gives it back unchanged; otherwise its HTML. */
function hasNotation(block: Block): Block {
  return isSame([block], treeFromPlain(plainFromTree([block]))) ? block : { kind: 'raw', html: htmlFromTree([block]) };
}

function isSame(some: readonly Block[], others: readonly Block[]): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}

import { type CleanHtml, longestRichText } from '#kernel/clean-html.ts';
import { cleanHtml, escaped, htmlFromLines, htmlFromText, unescaped } from '../clean-html.ts';
import { htmlFromTree } from './html-from-tree.ts';
import { plainFromTree } from './plain-from-tree.ts';
import type { Block } from './tree.ts';
import { treeFromHtml } from './tree-from-html.ts';
import { treeFromPlain } from './tree-from-plain.ts';

/**
 * The text in a notation for browsers without the editor: "## " before a heading, "- " before list items, ** around bold words. HTML that
 * the notation cannot express is kept between lines of ":::", so that `htmlFromPlain` loses nothing.
 */
export function plainFromHtml(html: CleanHtml): string {
  const unread = unreadText(html);
  if (unread !== undefined) return unread;
  // It is refused: to find its notation would take seconds.
  if (html.length > longestRichText) return plainFromTree([{ kind: 'raw', html }]);
  const blocks = treeFromHtml(html).map(hasNotation);
  const plain = plainFromTree(blocks);
  return isSame(blocks, treeFromPlain(plain)) ? plain : plainFromTree([{ kind: 'raw', html }]);
}

/** A text that is not written yet. */
export const nothing = cleanHtml('');

/** The value of a rich text field, with and without its editor. */
export function fieldText(html: CleanHtml): { readonly html: CleanHtml; readonly plain: string } {
  return { html, plain: plainFromHtml(html) };
}

/**
 * What a rich text field sent: the HTML of its editor, which begins with a tag, or else plain text, in which "<" is a character. A text that is too long is kept whole: the form's schema refuses it, and the writer gets all of it back.
 */
export function htmlFromField(form: URLSearchParams, name: string): CleanHtml {
  const sent = form.get(name) ?? '';
  if (form.get(`${name}As`) === 'plain') return sent.length > longestRichText ? unreadHtml(sent) : htmlFromPlain(sent);
  if (sent.length > longestSentToClean) return wordsAlone(sent);
  return /^\s*<[a-z][^>]*>/i.test(sent) ? cleanHtml(sent) : htmlFromText(sent);
}

/** What is refused by its length, but not longer than this, is given back with its formats. */
const longestSentToClean = 3 * longestRichText;

/** Of far too much HTML its words are given back, in paragraphs: to clean it takes as long as to read it all. */
function wordsAlone(html: string): CleanHtml {
  const lines = html
    .replaceAll(/<\/(?:p|h[1-6]|li|blockquote|pre|div|tr)>|<br ?\/?>/gi, '\n')
    .replaceAll(/<[^<>]*>/g, '');
  return htmlFromLines(unescaped(lines));
}

/** What is refused by its length all the same is not read as notation, which takes seconds: it is one paragraph, as it was typed. */
function unreadHtml(text: string): CleanHtml {
  return cleanHtml(`<p>${escaped(text)}</p>`);
}

/** Of a single paragraph that is longer than any text may be, what was typed. */
function unreadText(html: CleanHtml): string | undefined {
  if (html.length <= longestRichText || !html.startsWith('<p>')) return undefined;
  const isPlain = html.indexOf('<', 3) === html.length - '</p>'.length;
  return isPlain ? unescaped(html.slice(3, -'</p>'.length)) : undefined;
}

/** HTML of a text that was typed without the editor. */
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

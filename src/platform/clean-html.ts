import sanitizeHtml from 'sanitize-html';
import type { CleanHtml } from '#kernel/clean-html.ts';
import { convertPasted } from '#kernel/pasted-html/pasted-html.ts';
import { holdsWebAddress } from '#kernel/plain-title.ts';
import { completeAddress } from '#kernel/web-address.ts';

const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    'p',
    'h2',
    'h3',
    'strong',
    'em',
    's',
    'ul',
    'ol',
    'li',
    'blockquote',
    'br',
    'hr',
    'a',
    'img',
    'code',
    'pre',
  ],
  allowedAttributes: { a: ['href', 'rel'], img: ['src', 'alt', 'width', 'height', 'loading'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  // The tags that older editors and pasted texts use, in the words of ours.
  transformTags: {
    b: 'strong',
    i: 'em',
    h1: 'h2',
    h4: 'h3',
    h5: 'h3',
    h6: 'h3',
    strike: 's',
    del: 's',
    a: (_name, attributes) => ({
      tagName: 'a',
      attribs: { href: completeAddress(attributes.href ?? ''), rel: 'noopener nofollow ugc' },
    }),
    // A list goes on from another one; a number of more figures says something else.
    ol: (_name, { start = '' }) => ({ tagName: 'ol', attribs: /^\d{1,2}$/.test(start) ? { start } : {} }),
    img: (_name, attributes) => ({
      tagName: 'img',
      attribs: { ...attributes, alt: attributes.alt ?? '', loading: 'lazy' },
    }),
  },
  // Pictures only from our own store: an outside one would tell its server who reads.
  exclusiveFilter: (frame) => frame.tag === 'img' && !/^\/pictures\/[0-9a-f-]{36}$/.test(frame.attribs.src ?? ''),
};

/** Keeps what a page may hold (text, headings, lists, links, our own pictures), also as other programs write it, and drops the rest. Safe to run twice. */
export function cleanHtml(html: string): CleanHtml {
  return withHonestLinks(sanitizeHtml(convertPasted(withoutDeepTags(html)), allowed)) as CleanHtml;
}

const link = /<a href="([^"]*)"[^>]*>([^<]*(?:<(?!\/a>)[^<]*)*)<\/a>/g;
const shownHost = /(?:https?:\/\/|www\.)([^\s/:<>"]{3,253})/i;
const shownAlone = /^\s*((?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24})(?:\/\S*)?\s*$/u;

/** A link that shows the address of another host than it leads to shows where it leads. */
function withHonestLinks(html: string): string {
  return html.replaceAll(link, (whole, address: string, inner: string) => {
    const text = unescaped(inner.replaceAll(/<[^>]*>/g, ''));
    const shown = shownHost.exec(text)?.[1] ?? (holdsWebAddress(text) ? shownAlone.exec(text)?.[1] : undefined);
    const host = URL.parse(unescaped(address))?.hostname;
    if (shown === undefined || !host || isSameHost(shown, host)) return whole;
    return `${whole.slice(0, whole.indexOf('>') + 1)}${address}</a>`;
  });
}

function isSameHost(shown: string, host: string): boolean {
  const [one, other] = [URL.parse(`https://${shown}`)?.hostname ?? '', host].map((name) => name.replace(/^www\./, ''));
  return one === other || one?.endsWith(`.${other}`) === true || other?.endsWith(`.${one}`) === true;
}

/** Deeper than any editor or program nests them. */
const deepestTag = 200;
/** Not `p` and `li`: browsers let them end without a closing tag, so that their opening tags do not count depth. */
const nestingTag = /<(\/?)(strong|em|s|b|i|u|a|ul|ol|blockquote|code|pre|div|span|table|h[1-6])(?=[\s>/])[^>]*>/gi;

/** The parser's time grows with the square of the depth; tags below the limit go, their text stays. */
function withoutDeepTags(html: string): string {
  let depth = 0;
  const { ended, unended } = splitUnended(html);
  const kept = ended.replaceAll(nestingTag, (tag, close: string) => {
    if (close) {
      depth -= 1;
      return depth >= deepestTag ? '' : tag;
    }
    depth += 1;
    return depth > deepestTag ? '' : tag;
  });
  return kept + unended;
}

/** Each tag that begins in `ended` has an end, so that no search for one runs through the whole text in vain. */
function splitUnended(html: string): { readonly ended: string; readonly unended: string } {
  const end = html.lastIndexOf('>') + 1;
  return { ended: html.slice(0, end), unended: html.slice(end) };
}

/** Text typed without an editor: blank lines make paragraphs. */
export function htmlFromText(text: string): CleanHtml {
  const paragraphs = text
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .filter((part) => part.trim());
  return cleanHtml(paragraphs.map((part) => `<p>${escaped(part.trim()).replaceAll('\n', '<br>')}</p>`).join(''));
}

/** Each line a paragraph. There is nothing to clean in it, and of a long text that would take a second. */
export function htmlFromLines(text: string): CleanHtml {
  const lines = text.split('\n').filter((line) => line.trim());
  return lines.map((line) => `<p>${escaped(line)}</p>`).join('') as string as CleanHtml;
}

/** The words alone, for excerpts, feeds and searches. */
export function textFromHtml(html: string): string {
  const spaced = withoutDeepTags(html).replaceAll(/<\/(p|h2|h3|li|blockquote)>|<br ?\/?>/g, ' $&');
  const bare = sanitizeHtml(spaced, { allowedTags: [], allowedAttributes: {} });
  return unescaped(bare).replaceAll(/\s+/g, ' ').trim();
}

/** The words of clean HTML as if no line of it ended: a name that a line break cuts in two is one word in it. */
export function textAcrossLines(html: string): string {
  return unescaped(html.replaceAll(/<[^<>]*>/g, ''));
}

/** The words of clean HTML, each line and paragraph on a line of its own, a heading with a colon behind it. */
export function textInLines(html: string): string {
  const lines = html
    .replaceAll(/<\/h[23]>|<\/strong><\/p>/g, ':\n')
    .replaceAll(/<\/(?:p|li|blockquote|pre)>|<br ?\/?>/g, '\n')
    .replaceAll(/<[^<>]*>/g, '');
  return unescaped(lines).replaceAll(/[^\S\n]+/g, ' ');
}

/** The addresses that the links of clean HTML lead to. */
export function linksIn(html: string): string[] {
  return [...html.matchAll(/ href="([^"]*)"/g)].map(([, address = '']) => unescaped(address));
}

/** The text that stands in clean HTML between two tags. */
export function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

interface Replacement {
  readonly picture: string;
  readonly before: string;
  readonly after: string;
}

/** A clean text in which a picture of ours has its new description, where it had the old one; words that a writer chose stay. */
export function replaceDescription(html: string, { picture, before, after }: Replacement): CleanHtml {
  return sanitizeHtml(html, {
    ...allowed,
    transformTags: {
      ...allowed.transformTags,
      img: (tagName, attribs) => {
        const isIt = attribs.src === `/pictures/${picture}` && attribs.alt === before;
        return { tagName, attribs: isIt ? { ...attribs, alt: after } : attribs };
      },
    },
  }) as string as CleanHtml;
}

/** The same text with its pictures from other addresses: for readers to whom those of the space are closed. */
export function withPicturesFrom(html: string, addressOf: (picture: string) => string): CleanHtml {
  return cleanHtml(html).replaceAll(
    /src="\/pictures\/([0-9a-f-]{36})"/g,
    (_found, picture: string) => `src="${addressOf(picture)}"`,
  ) as CleanHtml;
}

/** The descriptions of the pictures in a text, which its words alone leave out. */
export function descriptionsIn(html: string): string[] {
  return [...html.matchAll(/ alt="([^"]*)"/g)].map(([, description = '']) => textFromHtml(description));
}

/** The text alone, where pictures of spaces have no place. */
export function withoutPictures(html: CleanHtml): CleanHtml {
  return html.includes('<img') ? cleanHtml(html.replaceAll(/<img\b[^<>]*>/g, '')) : html;
}

/** The ids of our own pictures that stand in a text. */
export function picturesIn(html: string): string[] {
  return [...new Set([...html.matchAll(/src="\/pictures\/([0-9a-f-]{36})"/g)].map(([, id]) => id ?? ''))];
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly source: string }
  | { readonly kind: 'close'; readonly name: string };

/** Their content is no text to read, and may hold what looks like tags. */
const unread = /^(?:style|script|title|xml|template|noscript)$/;

/** HTML as programs put it on the clipboard, piece by piece: comments, conditions of Word and what is not shown are left out. */
export function* tokensOf(html: string): Generator<Token> {
  let at = 0;
  let quoted = true;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    if (next !== at) yield { kind: 'text', text: html.slice(at, next < 0 ? html.length : next) };
    if (next < 0) return;
    if (/[!?]/.test(html[next + 1] ?? '')) {
      at = endOfRemark(html, next);
      continue;
    }
    const name = /^<\/?([a-z][\w:-]*)/i.exec(html.slice(next, next + 60))?.[1]?.toLowerCase();
    let end = name && quoted ? endOfTag(html, next) : -1;
    if (name && end < 0) {
      // A quote that nobody closes: from here on quotes are signs, or each tag would be searched to the end of the text.
      quoted = false;
      end = html.indexOf('>', next);
    }
    if (!name || end < 0) {
      yield { kind: 'text', text: '&lt;' };
      at = next + 1;
      continue;
    }
    const source = html.slice(next, end + 1);
    at = end + 1;
    if (source[1] === '/') yield { kind: 'close', name };
    else if (unread.test(name)) at = endOfUnread(html, name, at);
    else yield { kind: 'open', name, attributes: source.slice(name.length + 1, -1), source };
  }
}

function endOfRemark(html: string, at: number): number {
  const mark = html.startsWith('<!--', at) ? '-->' : '>';
  const end = html.indexOf(mark, at + 2);
  return end < 0 ? html.length : end + mark.length;
}

function endOfTag(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at += 1) {
    const sign = html[at] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '>') return at;
    else if (sign === '"' || sign === "'") quote = sign;
  }
  return -1;
}

function endOfUnread(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}`, 'gi');
  close.lastIndex = from;
  const found = close.exec(html);
  const end = found ? html.indexOf('>', found.index) : -1;
  return end < 0 ? html.length : end + 1;
}

/** The value of an attribute, where it stands. */
export function attributeIn(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|[\\s"'])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return found?.[1] ?? found?.[2] ?? found?.[3];
}

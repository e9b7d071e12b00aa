/** An address as people type it, whole: `www.example.org` and `ada@example.org` name neither a protocol nor that they are mail. */
export function completeAddress(typed: string): string {
  const text = typed.trim();
  const hasProtocol = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^\s/:]+\.[^\s/:]+:\d{1,5}(?:[/?#]|$)/.test(text);
  if (hasProtocol || /^[/?#]/.test(text)) return text;
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/.]+$/.test(text)) return `mailto:${text}`;
  return /^[^\s/@]+\.[^\s/.@]{2,}(?:[/?#]|$)/.test(text) ? `https://${text}` : text;
}

export interface Link {
  readonly href: string;
  readonly text: string;
}

const longestAddress = 2000;
const address = /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>"“”„«»]+/giu.source;
/** Begins where a word begins and has an end: a search for "@" from each letter of a long word would take as long as the word is long, squared. */
const mail = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/giu
  .source;
const found = new RegExp(`${address}|${mail}`, 'giu');

/** A plain text in pieces, with the addresses in it as links: of the web and of mail, and of nothing else. */
export function linksIn(text: string): (string | Link)[] {
  const pieces: (string | Link)[] = [];
  let done = 0;
  for (const { index, 0: match } of text.matchAll(found)) {
    const words = withoutEndOfSentence(match);
    const href = completeAddress(words);
    if (words.length > longestAddress || !URL.canParse(href) || !isWhole(href)) continue;
    if (index > done) pieces.push(text.slice(done, index));
    pieces.push({ href, text: words });
    done = index + words.length;
  }
  if (done < text.length) pieces.push(text.slice(done));
  return pieces;
}

function isWhole(href: string): boolean {
  const { protocol, hostname } = new URL(href);
  return protocol === 'mailto:' || (/^https?:$/.test(protocol) && /[^.]/.test(hostname));
}

const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Signs at the end belong to the sentence, and a bracket too unless it was opened in the address. */
function withoutEndOfSentence(text: string): string {
  const open = new Map(Object.entries(pairs).map(([close, sign]) => [close, count(text, sign) - count(text, close)]));
  let end = text.length;
  for (; end > 0; end -= 1) {
    const sign = text[end - 1] ?? '';
    const surplus = open.get(sign);
    if (surplus !== undefined && surplus < 0) open.set(sign, surplus + 1);
    else if (!/[.,;:!?'’‘…·*_~]/.test(sign)) break;
  }
  return text.slice(0, end);
}

const count = (text: string, sign: string) => text.split(sign).length - 1;

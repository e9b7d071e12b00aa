import { type Link, linksIn } from './web-address.ts';

export type Mark = 'strong' | 'em' | 's';
/** A piece of a plain text: words, an address, or pieces that stand out. */
export type Piece = string | Link | { readonly mark: Mark; readonly inside: readonly Piece[] };

const marks: Readonly<Record<string, Mark>> = { '**': 'strong', __: 'strong', '*': 'em', _: 'em', '~~': 's' };
const signs = /(\*\*|__|~~|\*|_)/;

/**
 * A plain text with the light marks that the help of our forms teaches: **bold**, _slanted_, ~~struck out~~; __bold__ and *slanted*, which
 * people know from elsewhere, are the same. They stand around whole words, so that no mark hides within a word. What is not closed is text, and so is what stands in an address.
 */
export function markedIn(text: string): Piece[] {
  const tokens = linksIn(text).flatMap((piece): (string | Link)[] =>
    typeof piece === 'string' ? piece.split(signs).filter((part) => part !== '') : [piece],
  );
  return read(tokens, new Set());
}

/** The words without their marks, for one line of a list. */
export function withoutMarks(text: string): string {
  return wordsOf(markedIn(text));
}

const wordsOf = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => (typeof piece === 'string' ? piece : 'inside' in piece ? wordsOf(piece.inside) : piece.text))
    .join('');

function read(tokens: readonly (string | Link)[], within: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  const hopeless = new Set(within);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    const mark = typeof token === 'string' && !hopeless.has(token) ? marks[token] : undefined;
    const end = mark && mayOpen(tokens, at) ? endOf(tokens, at) : undefined;
    if (mark && typeof token === 'string' && end !== undefined) {
      pieces.push({ mark, inside: read(tokens.slice(at + 1, end), new Set([...within, token])) });
      at = end;
    } else {
      // Where one is not closed, none after it is.
      if (mark && typeof token === 'string' && mayOpen(tokens, at)) hopeless.add(token);
      add(pieces, token);
    }
  }
  return pieces;
}

function add(pieces: Piece[], token: string | Link): void {
  const last = pieces.at(-1);
  if (typeof token === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + token;
  else pieces.push(token);
}

/** After a space or an opening sign, before a word: "____" is a line to write on. */
function mayOpen(tokens: readonly (string | Link)[], at: number): boolean {
  if (tokens[at + 1] === tokens[at]) return false;
  return /(?:^|[\s([{"'“‘«¿¡*_~—–-])$/.test(textAt(tokens, at - 1)) && /^[^\s]/.test(textAt(tokens, at + 1));
}

/** After a word, before a space or the sign that ends a sentence. */
function mayClose(tokens: readonly (string | Link)[], at: number): boolean {
  if (tokens[at - 1] === tokens[at]) return false;
  return /[^\s]$/.test(textAt(tokens, at - 1)) && /^(?:$|[\s)\]}"'”’».,;:!?…·*_~—–-])/.test(textAt(tokens, at + 1));
}

const textAt = (tokens: readonly (string | Link)[], at: number): string => {
  const token = tokens[at] ?? '';
  return typeof token === 'string' ? token : token.text;
};

function endOf(tokens: readonly (string | Link)[], at: number): number | undefined {
  for (let end = at + 2; end < tokens.length; end += 1)
    if (tokens[end] === tokens[at] && mayClose(tokens, end)) return end;
  return undefined;
}

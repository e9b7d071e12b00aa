import { graphemesOf } from './text-runs.ts';

/** A piece of text that is not broken, and whether a space precedes it. */
interface Piece {
  readonly text: string;
  readonly spaced: boolean;
}

/** Chinese and Japanese break after any character, Thai, Lao, Khmer and Burmese between words, all without spaces. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const words = new Intl.Segmenter('und', { granularity: 'word' });
/** Characters that may not begin a line, and those that may not end one. */
const closing = /^[\p{Pe}\p{Pf}\p{Po}\p{M}ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々ゝゞヽヾๆ]/u;
const opening = /[\p{Ps}\p{Pi}]$/u;

/** A text in the pieces between which a line may end. */
function piecesOf(text: string): Piece[] {
  return text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => inner(word).map((part, at) => ({ text: part, spaced: at === 0 })));
}

function inner(word: string): string[] {
  if (!unspaced.test(word)) return [word];
  const parts: string[] = [];
  for (const { segment } of words.segment(word)) {
    const last = parts.at(-1);
    const joins = last !== undefined && (closing.test(segment) || opening.test(last) || !between(last, segment));
    if (joins) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts;
}

/** Words of other scripts are not broken. */
function between(before: string, after: string): boolean {
  return unspaced.test(before) || unspaced.test(after);
}

/** Puts the pieces into lines of at most `width`; a wider piece is cut between two letters. */
export function breakLines(
  text: string,
  { width, widthOf }: { width: number; widthOf(text: string): number },
): string[] {
  const lines: string[] = [];
  const put = (piece: string, spaced: boolean) => {
    const last = lines.at(-1);
    const longer = last === undefined ? piece : `${last}${spaced ? ' ' : ''}${piece}`;
    if (last !== undefined && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(piece);
  };
  for (const { text: piece, spaced } of piecesOf(text))
    for (const [at, part] of cut(piece, { width, widthOf }).entries()) put(part, spaced && at === 0);
  return lines;
}

function cut(piece: string, measure: { width: number; widthOf(text: string): number }): string[] {
  if (measure.widthOf(piece) <= measure.width) return [piece];
  const letters = graphemesOf(piece);
  const half = Math.ceil(letters.length / 2);
  return letters.length < 2
    ? [piece]
    : [letters.slice(0, half).join(''), letters.slice(half).join('')].flatMap((part) => cut(part, measure));
}

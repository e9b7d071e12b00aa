import { attributeIn, type Token } from './tokens.ts';

/** Signs that programs put before an item, with more of a gap behind them than a sentence has; "o" and "§" only as Word writes them. */
const bullet =
  /^(?:\s|&nbsp;|&#160;)*(?:([·•▪◦‣])(?:\s?(?:&nbsp;|&#160;|\u00a0)|\t|\s\s)|([o§])(?:&nbsp;|&#160;|\u00a0){2})/;
const blanks = /^(?:\s|&nbsp;|&#160;)+/;
const levels = new Map([
  ['o', 2],
  ['§', 3],
]);
/** The sign and its gap may stand in several elements. */
const [tokensAhead, signsAhead] = [10, 60];

/** Paragraphs that only look like items of a list are marked as what Word calls items, and lose the sign before their words. */
export function* withBullets(tokens: readonly Token[]): Generator<Token> {
  /** What is still to be left out of the paragraph. */
  let left: 'sign' | 'gap' | undefined;
  for (const [at, token] of tokens.entries()) {
    const level = token.kind === 'open' && token.name === 'p' ? levelAt(tokens, at) : undefined;
    if (level !== undefined && token.kind === 'open') {
      left = 'sign';
      yield { ...token, attributes: ` style="mso-list:l0 level${level} lfo1"` };
    } else if (token.kind !== 'text' || !left) yield token;
    else {
      let text = token.text.replace(blanks, '');
      if (left === 'sign' && text !== '') {
        left = 'gap';
        text = text.slice(1).replace(blanks, '');
      }
      if (text === '') continue;
      left = undefined;
      yield { ...token, text };
    }
  }
}

function levelAt(tokens: readonly Token[], at: number): number | undefined {
  const begin = tokens[at];
  if (begin?.kind !== 'open' || attributeIn(begin.attributes, 'style')?.includes('mso-list')) return undefined;
  let text = '';
  for (const token of tokens.slice(at + 1, at + 1 + tokensAhead)) {
    if (token.kind !== 'text' && token.name === 'p') break;
    if (token.kind === 'text') text += token.text.slice(0, signsAhead);
  }
  const [found, sign, small] = bullet.exec(text.slice(0, signsAhead)) ?? [];
  return found === undefined ? undefined : sign ? 1 : levels.get(small ?? '');
}

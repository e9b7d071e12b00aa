import { fold } from '../fold.ts';
import { isName, type PrefixNode } from './prefixes.ts';
import type { Spelling, Token } from './spelling.ts';

/** Behind these words somebody's name follows: "soy luz", "me llamo luz", "my name is luz". */
const introductions = new Set(
  `soy llamo llama llaman llamaba nombre name called named i'm im appelle nomme prenom heisse heiße heißt name's chiamo chiama chamo chama
  λεγομαι λέγομαι λένε λενε ονομάζομαι imię imie jmenuji numesc nimi`.split(/\s+/),
);
/** Two of them: "my name is", "ich bin die". */
const between = new Set(['is', 'es', 'est', 'ist', 'e', 'è', 'ειναι', 'είναι']);
const conjunctions = new Set(['y', 'e', 'i', 'and', 'et', 'und', 'και', 'κι', 'si', 'și', 'ja', 'och', 'og', 'en']);

/**
 * Words in small letters that are names all the same, though they mean something else too: behind an introduction, or joined with the
 * name of somebody ("pablo y luz").
 */
export function* ofIntroduced(tokens: readonly Token[], names: PrefixNode): Generator<Spelling> {
  for (const [index, { word, at }] of tokens.entries()) {
    const before = lower(tokens[index - 1]);
    const isIntroduced =
      introductions.has(before) || (between.has(before) && introductions.has(lower(tokens[index - 2])));
    if (isIntroduced || isJoined(tokens, index, names)) yield { word, at, only: 'introduced' };
  }
}

function isJoined(tokens: readonly Token[], index: number, names: PrefixNode): boolean {
  return [-1, 1].some((side) => {
    const other = tokens[index + 2 * side];
    return other !== undefined && conjunctions.has(lower(tokens[index + side])) && isName(fold(other.word), names);
  });
}

const longest = 12;
const lower = (token: Token | undefined) => (token && token.word.length <= longest ? token.word.toLowerCase() : '');

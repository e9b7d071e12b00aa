import { fold } from '../fold.ts';
import { isPlain, normalForm } from '../normal-form.ts';
import { canFollow, longestNameEnding, withoutRepeatedEnding } from './endings.ts';
import { isMixed, lookAlikesOf } from './look-alikes.ts';
import type { AllForms, Forms } from './name-forms.ts';
import type { PrefixNode } from './prefixes.ts';
import { greekByShape, isEveryday, soundScriptOf, soundsOf } from './sounds.ts';
import type { Spelling } from './spelling.ts';
import { withTwoLetters } from './two-letters.ts';

/** "Kim’s" and "l’Aina": a name stands on either side of the apostrophe. */
export function peopleIn<named>({ word, only, inside }: Spelling, forms: AllForms<named>): readonly named[] {
  if (inside !== undefined) return peopleAtEnds(fold(word), inside, forms);
  if (only === 'introduced') return forms.later.whole.get(fold(word)) ?? [];
  if (!/['’ʼ]/.test(word)) return peopleInWhole(word, forms, { isCut: false, isWhole: only === 'whole' });
  const pieces = word.split(/['’ʼ]/u);
  // "Ki'm"; one letter before an apostrophe is an article.
  const joined = pieces.length === 2 && (pieces[0]?.length ?? 0) > 1 ? pieces.join('') : undefined;
  const across = joined ? peopleInPiece(joined, fold(joined), forms, { isCut: false, isWhole: true }) : [];
  const within = [...new Set(pieces)].flatMap((piece, index) => {
    const isCut = index === 0 && pieces.length > 1;
    return peopleInWhole(piece, forms, { isCut, isWhole: only === 'whole' });
  });
  return [...across, ...within];
}

function peopleInWhole<named>(piece: string, forms: AllForms<named>, how: Piece): readonly named[] {
  const bare = fold(piece);
  const read = peopleInPiece(piece, bare, forms, how);
  const others = otherWaysToRead(piece, bare, forms.scripts);
  const sounds = peopleBySound(piece, bare, forms);
  if (others.length === 0 && sounds.length === 0) return read;
  return [...read, ...others.flatMap((one) => peopleInPiece(one, fold(one), forms, how)), ...sounds];
}

const none: readonly string[] = [];

/** With letters for others that look the same, and with two letters where a keyboard has no key for one. */
function otherWaysToRead(piece: string, bare: string, scripts: AllForms<unknown>['scripts']): readonly string[] {
  const plain = isPlain(piece);
  if (plain) return isCapital(piece) && !isEveryday(bare) ? lookAlikesOf(piece, scripts) : none;
  const letters = normalForm(piece, 'NFKD').replaceAll(/\p{M}/gu, '');
  const mayBeAlike = (isCapital(piece) && !isEveryday(bare)) || isMixed(letters);
  const longer = withTwoLetters(piece);
  const others = mayBeAlike ? lookAlikesOf(letters, scripts) : none;
  return longer === piece ? others : [longer, ...others];
}

interface Piece {
  readonly isCut: boolean;
  /** Only the name itself counts, not its forms. */
  readonly isWhole: boolean;
}

function peopleInPiece<named>(
  piece: string,
  bare: string,
  { first, later }: AllForms<named>,
  { isCut, isWhole }: Piece,
): readonly named[] {
  const capital = isCapital(piece);
  // Two letters are a word of their own in many languages: as a name they begin with a capital.
  const exact = bare.length > 2 || (capital && !isWhole) ? first.whole.get(bare) : undefined;
  if (isWhole) return exact ?? [];
  const named = exact ?? (capital || isCut ? withEnding(bare, first) : []);
  if (!capital) return named;
  const others = later.whole.get(bare) ?? withEnding(bare, later);
  return others.length === 0 ? named : [...named, ...others];
}

/** With the longest stem behind which the rest of the word is an ending. */
function withEnding<named>(bare: string, { stems, stemLetters }: Forms<named>, shortest = 2): readonly named[] {
  let [node, length]: [PrefixNode | undefined, number] = [stemLetters, 0];
  let found: string | undefined;
  for (const letter of bare) {
    node = node.next.get(letter);
    if (!node) break;
    length += letter.length;
    const { name } = node;
    if (name === undefined || length < shortest || length === bare.length) continue;
    if (bare.length - length <= longestNameEnding && canFollow(name, bare.slice(length))) found = name;
  }
  if (found !== undefined) return stems.get(found) ?? [];
  const repeated = bare.endsWith('l') ? withoutRepeatedEnding(bare) : undefined;
  return (repeated && stems.get(repeated)) || [];
}

/** Shorter ones are words of other languages by chance, unless a capital says that they are names. */
const shortestSmallName = 5;
const shortestStemBySound = 3;

/** The same name in another script: Pablo, Πάμπλο, Пабло. */
function peopleBySound<named>(
  piece: string,
  bare: string,
  { sounds, beginnings: names }: AllForms<named>,
): readonly named[] {
  const capital = isCapital(piece);
  if (bare.length < (capital ? 2 : shortestSmallName) || piece.length < (capital ? 2 : shortestSmallName)) return [];
  const script = soundScriptOf(bare);
  if (!script || sounds.size === (sounds.has(script) ? 1 : 0)) return [];
  // Of Latin letters none are.
  if (script !== 'latin' && isEveryday(bare)) return [];
  const byShape = script === 'latin' && sounds.has('greek') && /[hwx]/i.test(bare) ? greekByShape(bare) : undefined;
  const spoken = soundsOf(piece, names);
  const all = byShape === undefined ? spoken : [...spoken, ...soundsOf(byShape, names)];
  if (all.length === 0) return [];
  const others = [...sounds].filter(([other]) => other !== script);
  return all.flatMap((sound) =>
    others.flatMap(
      ([, forms]) =>
        forms.whole.get(sound) ??
        (capital && sound.length > 2 ? (forms.stems.get(sound) ?? withEnding(sound, forms, shortestStemBySound)) : []),
    ),
  );
}

/** "#teamkim" and "kims-drawing.pdf": in what runs together a name stands at the beginning, or at the end. */
function peopleAtEnds<named>(bare: string, shortest: number, { first, longest }: AllForms<named>): readonly named[] {
  const found: named[] = [];
  for (let length = shortest; length <= Math.min(longest, bare.length); length += 1)
    found.push(...(first.whole.get(bare.slice(0, length)) ?? []), ...(first.whole.get(bare.slice(-length)) ?? []));
  return found;
}

/** Where a script has no capitals, or begins no names with those that Unicode has for it, every word may be a name. */
function isCapital(word: string): boolean {
  const [first = ''] = word;
  if (first < 'a') return true;
  if (first <= 'z') return false;
  return first !== first.toLowerCase() || first === first.toUpperCase() || /\p{Script=Georgian}/u.test(first);
}

import type { Trust } from '#domains/people/trust/model.ts';
import { fold } from '#kernel/fold.ts';
import { withoutMarks } from '#kernel/light-marks.ts';
import { normalForm } from '#kernel/normal-form.ts';

/** New conversations with strangers in 24 hours. */
export const strangersADay: Readonly<{ [trust in Trust]: number }> = { L0: 3, L1: 5, L2: 20, L3: 100 };
export const longestMessage = 5000;
/** Before and after a reported one: so much of the conversation an officer sees. */
export const messagesAround = 5;

/** Why a message was not sent. */
export type SendRefusal = 'closed' | 'notConfirmed' | 'tooManyStrangers' | 'duplicateKey' | 'nearDuplicates';

/** The two members of a conversation in one order, whichever of them writes first. */
export function pairOf(one: string, other: string): string {
  return [one, other].sort().join(':');
}

const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  [...'аαеεоοрρсϲхχуυкκіιнηтτмμвβ'].map((letter, at) => [letter, [...'aaeeooppccxxyukkiinhttmmvb'][at] ?? letter]),
);

/** The text without what is used to disguise copies: invisible and look-alike letters, links, spaces. */
function bareText(text: string): string {
  return fold(normalForm(text, 'NFKC').replaceAll(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, ''))
    .replaceAll(/https?:\/\/\S+|www\.\S+/g, ' link ')
    .replaceAll(/[\u0370-\u03ff\u0400-\u04ff]/g, (letter) => lookAlikes[letter] ?? letter)
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Whether two texts differ by small changes only. Short texts must be more similar than long ones. */
export function areNearDuplicates(one: string, other: string): boolean {
  const [a, b] = [bareText(one), bareText(other)];
  const shorter = Math.min(a.length, b.length);
  if (a === b) return a.length > 0;
  if (shorter < 40) return false;
  return jaccard(trigramsOf(a), trigramsOf(b)) >= (shorter < 120 ? 0.8 : 0.5);
}

function trigramsOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 2) }, (_, at) => text.slice(at, at + 3)));
}

function jaccard(a: Set<string>, b: Set<string>): number {
  const common = a.intersection(b).size;
  return common / (a.size + b.size - common || 1);
}

/** From this many strangers who got nearly the same text in 24 hours, the sender is asked to confirm. */
export const nearDuplicatesBeforeWarning = 3;

/** How much of a message its preview is made of. */
export const previewedLength = 600;
const shownInPreview = 140;

/** The first words of a message on one line, without links and list marks. Empty for a message that is nothing but a link. */
export function firstWords(body: string): string {
  const lines = withoutMarks(body.slice(0, previewedLength))
    .split('\n')
    .map((line) => line.split(/\s+/u).filter((word) => word !== '' && !isLink(word)));
  const words = lines.flat();
  const plain = lines.flatMap(withoutListMarks);
  let shown = '';
  for (const word of plain.length > 0 ? plain : words) {
    const longer = shown === '' ? word : `${shown} ${word}`;
    if (longer.length > shownInPreview)
      return `${shown || [...word].slice(0, shownInPreview).join('')}…`.toWellFormed();
    shown = longer;
  }
  return shown.toWellFormed();
}

const isLink = (word: string) => /^[<([{"'“«]*(?:https?:\/\/|www\.)/iu.test(word);
/** A dash between two words stays. */
function withoutListMarks(line: readonly string[]): string[] {
  const isPlain = (word: string) => !isListMark(word);
  const first = line.findIndex(isPlain);
  return first < 0 ? [] : line.slice(first, line.findLastIndex(isPlain) + 1);
}
const isListMark = (word: string) => /^(?:[-*•·–—>#=_+]+|\d{1,3}[.)])$/u.test(word);

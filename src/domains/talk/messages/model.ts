import type { Concern } from '#domains/people/screening/model.ts';
import { withoutMarks } from '#kernel/light-marks.ts';

export const longestMessage = 5000;
/** After it was sent, its author changes what a message says. */
export const minutesToEdit = 15;
/** So long is kept what a message said before it was changed or removed. */
export const daysOfFormerWords = 30;
/** Before and after a reported one: so much of the conversation an officer sees. */
export const messagesAround = 5;

/** Why a message was not sent. */
export type SendRefusal =
  | 'closed'
  | 'nothing'
  | 'notConfirmed'
  | 'tooManyStrangers'
  | 'duplicateKey'
  | Exclude<Concern, 'limited'>;

/** The two members of a conversation in one order, whichever of them writes first. */
export function pairOf(one: string, other: string): string {
  return [one, other].sort().join(':');
}

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

import { createHash } from 'node:crypto';
import type { PupilId } from '#kernel/ids.ts';
import { textFromHtml } from '#platform/clean-html.ts';
import type { NamedPupil, PublicText } from '../model.ts';
import { lineEnd, piecesOf } from './pieces-of-text.ts';
import { digest, rememberAnswers } from './remember-answers.ts';
import { searchAcross, searchPlain } from './search-text.ts';

type Words = Pick<PublicText, 'title' | 'html' | 'more'>;

/** A sentence with the name of a pupil. */
export interface NamingSentence {
  /** Of the words, of what stands before and behind them, and of how they are shown, for statements. */
  readonly hash: string;
  readonly words: string;
  /** The same for all whom this sentence names. */
  readonly at: number;
}

/**
 * What a text says of each of these pupils whom it names: the sentences with the name. A statement keeps their hashes, for it is about
 * what was said then, and not about what somebody adds later. Events stay when texts go, so they keep no words.
 */
export function sentencesNaming(
  { title, html, more = [] }: Words,
  named: readonly NamedPupil[],
): ReadonlyMap<PupilId, readonly NamingSentence[]> {
  return findSentences({ title, html, more }, named);
}

const findSentences = rememberAnswers(readSentences, 20);

function readSentences(text: Words, named: readonly NamedPupil[]): ReadonlyMap<PupilId, readonly NamingSentence[]> {
  const said = new Map<PupilId, Map<string, Omit<NamingSentence, 'hash'>>>(named.map(({ id }) => [id, new Map()]));
  if (named.length === 0) return new Map();
  let at = 0;
  const add = (people: readonly NamedPupil[], all: string, shown = all) => {
    at += 1;
    for (const { id } of people) said.get(id)?.set(hashOf(id, all), { words: shown.replaceAll(lineEnd, ' '), at });
  };
  const rest: string[] = [];
  const pieces = piecesOf(text);
  const found = searchPlain(named).inEach(pieces.map(({ sentence }) => sentence.replaceAll(lineEnd, ' ')));
  for (const [index, { sentence, words, said: saidWith }] of pieces.entries()) {
    const people = found[index] ?? [];
    if (people.length > 0) add(people, saidWith(), words);
    if (people.length === 0) rest.push(sentence.replaceAll(lineEnd, '\n'));
  }
  // A name that is cut in two by the end of a line stands in none of them.
  const cut = rest.join('\n');
  add(searchAcross(named, cut), cut);
  const whole = [text.title, text.html, ...(text.more ?? [])].join('\n');
  add(
    named.filter(({ id }) => said.get(id)?.size === 0),
    whole,
    [text.title, textFromHtml(text.html), ...(text.more ?? [])].join(' '),
  );
  return new Map([...said].map(([id, found]) => [id, [...found].map(([hash, one]) => ({ hash, ...one }))]));
}

/** Of one pupil, to be read before the statement. */
const mostShown = 5;
const mostKeys = 20;

export interface ShownSentences {
  readonly sentences: readonly string[];
  readonly moreSentences: number;
  /** One for each sentence, so that others can be taken out; of many one together, so that the form stays short. */
  readonly keys: readonly string[];
}

/** What somebody reads before the statement about these sentences, and what the statement sends along. */
export function shownBefore(said: readonly NamingSentence[], pupil: NamedPupil): ShownSentences {
  const hashes = said.map(({ hash }) => hash);
  return {
    sentences: said.slice(0, mostShown).map((sentence) => wordsAround(sentence, pupil)),
    moreSentences: Math.max(0, said.length - mostShown),
    keys: hashes.length > mostKeys ? [digest(hashes.join(' ')).slice(0, 22)] : hashes,
  };
}

const [longestPlace, context] = [40, 90];

/** The sentence; of a long one the words around the name. */
export function wordsAround({ words }: NamingSentence, pupil: NamedPupil): string {
  const whole = words.replaceAll(/\s+/gu, ' ').trim();
  const find = searchPlain([pupil]);
  let [from, to] = [0, whole.length];
  if (to <= longestPlace + 2 * context) return whole;
  // Each half of it is searched once, so that this takes no longer than a search of the whole.
  while (to - from > longestPlace) {
    const middle = whole.indexOf(' ', Math.floor((from + to) / 2));
    if (middle < 0 || middle >= to) break;
    if (find(whole.slice(from, middle)).length > 0) to = middle;
    else if (find(whole.slice(middle, to)).length > 0) from = middle;
    else break;
  }
  const [start, end] = [
    Math.max(0, from - context),
    Math.min(whole.length, Math.min(to, from + longestPlace) + context),
  ];
  return `${start > 0 ? '…' : ''}${whole.slice(start, end)}${end < whole.length ? '…' : ''}`;
}

/** Nothing is left out of it but the length of blanks: one letter, a sign or a line through the words changes what they say. */
function hashOf(pupil: PupilId, said: string): string {
  return createHash('sha256').update(`${pupil} ${said}`).digest('base64url').slice(0, 16);
}

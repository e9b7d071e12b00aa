import { createHash } from 'node:crypto';
import { fold } from '#kernel/fold.ts';
import type { PupilId } from '#kernel/ids.ts';
import { descriptionsIn, linksIn, textFromHtml, textInLines } from '#platform/clean-html.ts';
import type { NamedPupil, PublicText } from '../model.ts';
import { rememberAnswers } from './remember-answers.ts';
import { searchAmong, searchPlain } from './search-text.ts';

type Words = Pick<PublicText, 'title' | 'html' | 'more'>;

/** A sentence with the name of a pupil. */
export interface NamingSentence {
  /** Of the words, for statements. */
  readonly hash: string;
  readonly words: string;
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
  const said = new Map<PupilId, Map<string, string>>(named.map(({ id }) => [id, new Map()]));
  if (named.length === 0) return new Map();
  const add = (people: readonly NamedPupil[], words: string, shown = words) => {
    for (const { id } of people) said.get(id)?.set(hashOf(id, words), shown.replaceAll(lineEnd, ' '));
  };
  const find = searchPlain(named);
  const rest: string[] = [];
  for (const { sentence, words } of sentencesOf(text)) {
    const people = find(sentence.replaceAll(lineEnd, ' '));
    add(people, words);
    if (people.length === 0) rest.push(sentence.replaceAll(lineEnd, '\n'));
  }
  // A name that is cut in two by the end of a line stands in none of them alone.
  const cut = rest.join('\n');
  add(searchAmong(named, { title: '', html: '', more: [cut] }), cut);
  const whole = [text.title, text.html, ...(text.more ?? [])].join('\n');
  add(
    named.filter(({ id }) => said.get(id)?.size === 0),
    whole,
    [text.title, textFromHtml(text.html), ...(text.more ?? [])].join(' '),
  );
  return new Map([...said].map(([id, found]) => [id, [...found].map(([hash, words]) => ({ hash, words }))]));
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

interface Sentence {
  readonly sentence: string;
  /** With what follows a heading or another few words: "Kim" alone says nothing, and what comes next says it of Kim. */
  readonly words: string;
}

const fewWords = 3;
/** Of a line within a sentence; no letter of any script. */
const lineEnd = '\ue000';

function sentencesOf({ title, html, more = [] }: Words): readonly Sentence[] {
  const body = textInLines(html.replaceAll(/<br ?\/?>/g, lineEnd));
  const parts = [
    [...splitText(title), ...splitLines(body)],
    ...descriptionsIn(html).map(splitText),
    ...linksIn(html).map((link) => [link]),
    ...more.map(splitText),
  ];
  return parts.flatMap((sentences) =>
    sentences.map((sentence, index) => {
      const next = sentence.split(/[ \ue000]+/u).length < fewWords ? sentences[index + 1] : undefined;
      return { sentence, words: next === undefined ? sentence : `${sentence} ${next}` };
    }),
  );
}

/** A line that ends in plain text ends no sentence; an empty line does. */
const splitText = (text: string) =>
  text.split(/\n[ \t]*\n/).flatMap((paragraph) => splitSentences(paragraph.replaceAll('\n', lineEnd)));
const splitLines = (text: string) => text.split('\n').flatMap(splitSentences);

const splitSentences = (text: string) =>
  text
    .split(/(?<=[.!?…;·]["'»”)]?)[ \ue000]+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

function hashOf(pupil: PupilId, words: string): string {
  const plain = fold(words)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return createHash('sha256').update(`${pupil} ${plain}`).digest('base64url').slice(0, 16);
}

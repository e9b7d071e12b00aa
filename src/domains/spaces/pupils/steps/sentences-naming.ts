import { createHash } from 'node:crypto';
import { fold } from '#kernel/fold.ts';
import type { PupilId } from '#kernel/ids.ts';
import { descriptionsIn, linksIn, textInLines } from '#platform/clean-html.ts';
import type { NamedPupil, PublicText } from '../model.ts';
import { searchAmong, searchPlain } from './search-text.ts';

type Words = Pick<PublicText, 'title' | 'html' | 'more'>;

/**
 * What a text says of each of these pupils whom it names, as hashes of the sentences with the name: a statement is about what was said
 * then, and not about what somebody adds later. Events stay when texts go, so they keep no words.
 */
export function sentencesNaming(text: Words, named: readonly NamedPupil[]): ReadonlyMap<PupilId, readonly string[]> {
  const said = new Map<PupilId, Set<string>>(named.map(({ id }) => [id, new Set()]));
  if (named.length === 0) return new Map();
  const add = (people: readonly NamedPupil[], words: string) => {
    for (const { id } of people) said.get(id)?.add(hashOf(id, words));
  };
  const rest: string[] = [];
  for (const { sentence, words } of sentencesOf(text)) {
    const people = searchPlain(named, sentence.replaceAll(lineEnd, ' '));
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
  );
  return new Map([...said].map(([id, hashes]) => [id, [...hashes]]));
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

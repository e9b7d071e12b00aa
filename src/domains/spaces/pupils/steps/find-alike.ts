import type { PupilId } from '#kernel/ids.ts';
import { isNameWithin, type NamedPupil, nameWords } from '../model.ts';
import type { NamingSentence } from './sentences-naming.ts';

/** Of one pupil; a class has a few Marías. */
const mostAlike = 20;

/**
 * The pupils of the same school with a word of their name in common, by the id of each: "Ane" and "Ane 2", "María" and "Ana María". A text that
 * says the word does not say which of them it means.
 */
export function findAlike(pupils: readonly NamedPupil[]): ReadonlyMap<PupilId, readonly NamedPupil[]> {
  const byWord = new Map<string, NamedPupil[]>();
  for (const pupil of pupils)
    for (const word of nameWords(pupil.name)) {
      const key = `${pupil.school} ${word}`;
      const others = byWord.get(key);
      if (others) others.push(pupil);
      else byWord.set(key, [pupil]);
    }
  return new Map(
    pupils.map((pupil) => {
      const others = nameWords(pupil.name).flatMap(
        (word) => byWord.get(`${pupil.school} ${word}`)?.slice(0, mostAlike) ?? [],
      );
      return [pupil.id, [...new Set(others)].filter(({ id }) => id !== pupil.id).slice(0, mostAlike)];
    }),
  );
}

/** Whether all of these sentences may mean the other one instead: not where they say the longer name of this one. */
export function mayMeanOther(pupil: NamedPupil, sentences: readonly NamingSentence[], other: NamedPupil): boolean {
  if (other.name.length > pupil.name.length && isNameWithin(pupil.name, other.name)) return true;
  const isLonger = /[\s-]/.test(pupil.name);
  return !isLonger || !sentences.some(({ words }) => isNameWithin(pupil.name, words));
}

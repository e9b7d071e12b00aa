import { isKnownGivenName } from '../first-names.ts';
import { fold } from '../fold.ts';
import { beginsWithCapital, mayBeSurname, once, type Word } from './capital-words.ts';
import { ands } from './child-words.ts';
import { isAddress } from './everyday-words.ts';
import {
  articlesAndOwn,
  childrenOfSomebody,
  copulasOfKin,
  families,
  ofWords,
  relativesOfChildren,
  titles,
  withWords,
} from './kin-words.ts';
import { isOtherName } from './no-surnames.ts';
import { surnamesInPlural } from './plural-surnames.ts';
import type { Told } from './told-surnames.ts';

const blank = /^[ \t\u00a0\u202f]{1,3}$/;
/** Behind "Mr." as well. */
const behindTitle = /^\.?[ \t\u00a0\u202f]{1,3}$/;
/** Between whose relative somebody is and what they are called: "Kim’s mother, Mrs Agirre". */
const apart = /^[ \t\u00a0\u202f]{0,2}(?:[,:(–—-][ \t\u00a0\u202f]{0,2}|[ \t\u00a0\u202f])$/;
const possessive = /['’]s?$/;
const [mostBetween, mostSurnames, reach] = [4, 3, 7];

interface Search<person> {
  readonly words: readonly Word[];
  readonly find: (word: string) => readonly person[];
  readonly isSurname: (word: string) => boolean;
}

interface Text<person> extends Search<person> {
  readonly text: string;
}

/** From the first to the last of these words. */
interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * Whose relative is called how, beside the name of a pupil: "Mrs Agirre, Kim’s mother", "la madre de Kim, Ana Agirre", "the Agirre family with Kim". A
 * pupil’s surname is mostly theirs. Reads a few words on each side of each name.
 */
export function familySurnames<person>(text: string, search: Search<person>): readonly Told<person>[] {
  const all = { ...search, text };
  const near = nearFamilies(search.words).flatMap((at) => {
    const one = search.words[at];
    const people = one && beginsWithCapital(one.text) ? search.find(one.text.replace(possessive, '')) : [];
    if (people.length === 0) return [];
    const found = [
      ...kinOf(all, at).flatMap((kin) => [calledAfter(all, kin), calledBefore(all, kin)]),
      familyNear(all, at),
      parentNear(all, at),
    ];
    return found.flatMap((surname) => (surname ? [toldBy(all, at, surname, people)] : []));
  });
  return [...near, ...surnamesInPlural(text, search)];
}

function toldBy<person>(
  { text, words }: Text<person>,
  at: number,
  surname: Span,
  people: readonly person[],
): Told<person> {
  const [first, last] = [Math.min(at, surname.first), Math.max(at, surname.last)];
  const names = words.slice(surname.first, surname.last + 1).map((word) => word.text.replace(possessive, ''));
  return { written: text.slice(words[first]?.from, words[last]?.to), people, words: names };
}

const saysFamily = (text: string) => {
  const word = fold(text);
  return relativesOfChildren.has(word) || childrenOfSomebody.has(word) || families.has(word);
};

/** The places of the words that stand near one that says of a family, in order. */
function nearFamilies(words: readonly Word[]): readonly number[] {
  const isKin = once(saysFamily);
  const places: number[] = [];
  let next = 0;
  for (const [at, { text }] of words.entries()) {
    if (!isKin(text)) continue;
    const end = Math.min(words.length, at + reach + 1);
    for (next = Math.max(next, at - reach); next < end; next += 1) places.push(next);
  }
  return places;
}

const isIn = (words: ReadonlySet<string>, one: Word | undefined) => one !== undefined && words.has(fold(one.text));
const isSmall = (one: Word | undefined) => one !== undefined && !beginsWithCapital(one.text);

function gapBefore<person>({ text, words }: Text<person>, at: number): string {
  return text.slice(words[at - 1]?.to, words[at]?.from);
}

const follow = <person>(all: Text<person>, first: number, last: number): boolean => {
  for (let at = first + 1; at <= last; at += 1) if (!blank.test(gapBefore(all, at))) return false;
  return true;
};

/** "Kim’s mother", "la madre de Kim", "Kim and her mother", "Kim, hijo de". */
function kinOf<person>(all: Text<person>, at: number): readonly Span[] {
  const { words } = all;
  const spans: Span[] = [];
  const own = words[at];
  if (own && possessive.test(own.text) && isIn(relativesOfChildren, words[at + 1]) && follow(all, at, at + 1))
    spans.push({ first: at, last: at + 1 });
  for (let first = at - 2; first >= Math.max(0, at - mostBetween); first -= 1) {
    const inside = words.slice(first + 1, at);
    if (!isIn(relativesOfChildren, words[first])) continue;
    const isOf = inside.some((one) => isIn(ofWords, one));
    if (isOf && inside.every((one) => isIn(ofWords, one) || isIn(articlesAndOwn, one)) && follow(all, first, at))
      spans.push({ first, last: at });
  }
  for (let last = at + 2; last <= at + mostBetween; last += 1) {
    const inside = words.slice(at + 2, last);
    const isKin = isIn(relativesOfChildren, words[last]) && isIn(withWords, words[at + 1]);
    if (isKin && inside.every((one) => isIn(articlesAndOwn, one)) && follow(all, at, last)) {
      const isOwn = isIn(ofWords, words[last + 1]) && isSmall(words[last + 1]) && follow(all, last, last + 1);
      spans.push({ first: at, last: isOwn ? last + 1 : last });
    }
  }
  for (const last of [at + 2, at + 3]) {
    const [child, of] = [words[last - 1], words[last]];
    const isChild = isIn(childrenOfSomebody, child) && isIn(ofWords, of) && blank.test(gapBefore(all, last));
    const isBehind = apart.test(gapBefore(all, at + 1)) && (last === at + 2 || isIn(articlesAndOwn, words[at + 1]));
    if (isChild && isBehind) spans.push({ first: at, last });
  }
  return spans;
}

/** "Mrs Agirre" and "Ana Agirre Beitia" from this place on, without the title or the first name. */
function surnameFrom<person>(all: Text<person>, at: number): Span | undefined {
  const { words, isSurname } = all;
  const head = words[at];
  if (!head) return undefined;
  const isTitle = titles.has(fold(head.text));
  if (!isTitle && !mayBeSurname(head.text)) return undefined;
  let [first, last] = [at + 1, at];
  for (let next = at + 1; next <= at + mostSurnames; next += 1) {
    const one = words[next];
    const gap = next === at + 1 && isTitle ? behindTitle : blank;
    if (!one || !gap.test(gapBefore(all, next)) || !isSurname(one.text)) break;
    last = next;
  }
  // "κα. Άννα Παπαδοπούλου"
  if (isTitle && last > first) first += 1;
  return last >= first ? { first, last } : undefined;
}

function calledAfter<person>(all: Text<person>, { last }: Span): Span | undefined {
  const { words } = all;
  if (!apart.test(gapBefore(all, last + 1))) return undefined;
  let next = last + 1;
  // "Kim’s brother is called Jon Agirre"
  const isBetween = (one: Word | undefined) => isSmall(one) && (isIn(articlesAndOwn, one) || isIn(copulasOfKin, one));
  while (next < last + mostBetween && isBetween(words[next])) {
    next += 1;
    if (!apart.test(gapBefore(all, next))) return undefined;
  }
  return surnameFrom(all, next) ?? surnameOfTwo(all, next);
}

/** "Ane and Jon Agirre" */
function surnameOfTwo<person>(all: Text<person>, at: number): Span | undefined {
  const [head, and] = all.words.slice(at, at + 2);
  const areTwo = head && mayBeSurname(head.text) && isIn(ands, and) && follow(all, at, at + 2);
  return areTwo ? surnameFrom(all, at + 2) : undefined;
}

/** "Agirre’s daughter Kim", "la hija de Jon Agirre, Kim" */
function parentNear<person>(all: Text<person>, at: number): Span | undefined {
  const { words } = all;
  if (!apart.test(gapBefore(all, at))) return undefined;
  const owner = words[at - 2];
  if (owner && isIn(childrenOfSomebody, words[at - 1]) && follow(all, at - 2, at - 1) && possessive.test(owner.text)) {
    const isSure = isName(words[at - 3]) && blank.test(gapBefore(all, at - 2));
    return isFamilyName(all, owner.text.replace(possessive, ''), isSure) ? { first: at - 2, last: at - 2 } : undefined;
  }
  let last = at - 1;
  while (last > at - 3 && isSmall(words[last]) && isIn(articlesAndOwn, words[last])) last -= 1;
  let first = last;
  while (first > last - mostSurnames && isName(words[first - 1]) && blank.test(gapBefore(all, first))) first -= 1;
  let child = first - 1;
  while (child > first - mostBetween && (isIn(ofWords, words[child]) || isIn(articlesAndOwn, words[child]))) child -= 1;
  const isOf = words.slice(child + 1, first).some((one) => isIn(ofWords, one));
  if (!isOf || !isIn(childrenOfSomebody, words[child]) || !follow(all, child, first)) return undefined;
  return isFamilyName(all, words[last]?.text ?? '', first < last) ? { first: last, last } : undefined;
}

const isName = (one: Word | undefined) => one !== undefined && (mayBeSurname(one.text) || titles.has(fold(one.text)));
/** "Rosa’s daughter Kim" says a first name. */
const isFamilyName = <person>({ isSurname }: Text<person>, word: string, isSure: boolean): boolean =>
  isSurname(word) && !isOtherName([word]) && !isAddress(word) && (isSure || !isKnownGivenName(word));

/** "Mrs Agirre, Kim’s mother" */
function calledBefore<person>(all: Text<person>, { first }: Span): Span | undefined {
  const { words } = all;
  let start = first;
  while (start > first - 2 && isIn(articlesAndOwn, words[start - 1]) && blank.test(gapBefore(all, start))) start -= 1;
  if (!/[,(–—-]/.test(gapBefore(all, start)) || !apart.test(gapBefore(all, start))) return undefined;
  for (let head = start - 2; head >= Math.max(0, start - 1 - mostSurnames); head -= 1) {
    const found = surnameFrom(all, head);
    if (found?.last === start - 1) return found;
  }
  return undefined;
}

/** "the Agirre family with Kim", "Kim de la familia Agirre" */
function familyNear<person>(all: Text<person>, at: number): Span | undefined {
  const { words } = all;
  for (let place = Math.max(0, at - mostBetween - 3); place <= at + mostBetween + 2; place += 1) {
    if (place === at || !isIn(families, words[place])) continue;
    const surname = surnameOfFamily(all, place);
    if (!surname || (surname.first <= at && at <= surname.last)) continue;
    const [first, last] = [Math.min(place, surname.first), Math.max(place, surname.last)];
    const isJoined =
      at > last
        ? areJoined(all, last, at, withWords) || areKin(all, last, at)
        : at < first && areJoined(all, at, first, withWords, ofWords);
    if (isJoined) return surname;
  }
  return undefined;
}

/** "La familia Agirre, los padres de Kim" and "the Agirre family, Kim’s parents" */
function areKin<person>(all: Text<person>, last: number, at: number): boolean {
  const own = all.words[at];
  if (at === last + 1)
    return (
      own !== undefined &&
      possessive.test(own.text) &&
      isIn(relativesOfChildren, all.words[at + 1]) &&
      apart.test(gapBefore(all, at))
    );
  const hasRelative = all.words.slice(last + 1, at).some((one) => isIn(relativesOfChildren, one));
  return hasRelative && areJoined(all, last, at, ofWords);
}

function surnameOfFamily<person>(all: Text<person>, place: number): Span | undefined {
  const { words, isSurname } = all;
  const before = words[place - 1];
  if (
    before &&
    /^famil(?:y|ies)$/.test(words[place]?.text ?? '') &&
    isSurname(before.text) &&
    blank.test(gapBefore(all, place))
  )
    return { first: place - 1, last: place - 1 };
  let next = place + 1;
  while (next < place + 3 && isSmall(words[next]) && (isIn(ofWords, words[next]) || isIn(articlesAndOwn, words[next])))
    next += 1;
  const one = words[next];
  return one && isSurname(one.text) && follow(all, place, next) ? { first: next, last: next } : undefined;
}

/** Whether only small words stand between these two, and one of them joins: "came with", "ήρθε με τον", "de la". */
function areJoined<person>(
  all: Text<person>,
  first: number,
  last: number,
  ...joining: readonly ReadonlySet<string>[]
): boolean {
  const inside = all.words.slice(first + 1, last);
  if (inside.length > mostBetween || !inside.every(isSmall)) return false;
  if (!apart.test(gapBefore(all, first + 1)) || !follow(all, first + 1, last)) return false;
  return inside.some((one) => joining.some((words) => isIn(words, one)));
}
